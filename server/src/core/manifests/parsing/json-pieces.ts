import type { Slices } from '../../text/slices';
import { readJson, type JsonOptions, type JsonReading } from './json';
import { outlineJson, type OutlinedValue } from './json-outline';
import { createProblemLog, type ProblemLog } from './problems';

/** Characters of one piece; a document of not much more is read at once. */
const PIECE = 300_000;

/**
 * Reads a huge document as `readJson` does, piece by piece: values whose members are handed over are cut between members, and read
 * behind one another with a frame around them; those to be skipped are left out. What remains of the document is read first. Places are
 * those of the whole text. `length` is a piece's, in characters.
 */
export function* readJsonInPieces(text: string, options: JsonOptions, length = PIECE): Slices<JsonReading> {
  const outline = text.length < 3 * length ? undefined : yield* outlineJson(text, length);
  const handed = outline?.filter(({ key }) => options.each?.has(key)) ?? [];
  if (handed.length === 0) return readJson(text, options);
  const log = createProblemLog(text.length);
  const { frame, placeOf } = withoutInside(text, handed);
  const { root, log: problems } = readJson(frame, { ...options, placeOf, shallow: true });
  take(problems, log);
  for (const value of handed) {
    if (options.each?.get(value.key) === 'skip') continue;
    const [before, behind] = value.list ? [`{"${value.key}":[`, ']}'] : [`{"${value.key}":{`, '}}'];
    for (let i = 0; i + 1 < value.bounds.length; i++) {
      yield;
      const start = (value.bounds[i] ?? 0) + 1;
      const end = Math.max(start, value.bounds[i + 1] ?? text.length);
      const base = start - before.length;
      const placeOf = (offset: number): number => Math.max(start, Math.min(base + offset, end));
      take(readJson(before + text.slice(start, end) + behind, { ...options, placeOf, shallow: true }).log, log);
    }
  }
  return root === undefined ? { log } : { root, log };
}

/** The text without what stands within the brackets of `values`, and where its characters stand in the whole. */
function withoutInside(
  text: string,
  values: readonly OutlinedValue[],
): { readonly frame: string; placeOf(offset: number): number } {
  const kept: string[] = [];
  /** Offsets in the frame from which so much was left out before. */
  const gaps: { readonly from: number; readonly length: number }[] = [];
  let at = 0;
  let left = 0;
  for (const { bounds } of values) {
    const open = bounds[0] ?? 0;
    const close = bounds.at(-1) ?? text.length;
    kept.push(text.slice(at, open + 1));
    left += close - open - 1;
    gaps.push({ from: close - left, length: left });
    at = close;
  }
  kept.push(text.slice(at));
  return {
    frame: kept.join(''),
    placeOf: (offset) => offset + (gaps.findLast(({ from }) => from <= offset)?.length ?? 0),
  };
}

function take({ problems }: ProblemLog, into: ProblemLog): void {
  for (const { message, span, severity } of problems) into.add(message.id, span, message.args, severity);
}
