import { MAX_LOCKED_PARTS, MAX_TOML_ERRORS } from './limits';
import { partsEnd } from './parts';
import type { ProblemLog } from './problems';
import { createProblemLog } from './problems';
import { readToml } from './toml';
import type { DataValue } from './tree';

/** Characters of a lock file parsed at once: enough to be quick, few enough for the trees of huge files not to pile up. */
const CHUNK = 20_000;

/**
 * Reads a lock file in TOML (`[[package]]` after `[[package]]`, if `key` is `package`) piece by piece, so that only one piece's
 * tree is held at a time, and hands over each piece's top-level value. Lists named in `skip` (hashes of files) are not read.
 * After `MAX_TOML_ERRORS` wrong lines, or an entry of more than `MAX_LOCKED_PARTS`, the rest is given up. Places are those of the whole text.
 */
export function readTableChunks(
  text: string,
  key: string,
  skip: ReadonlySet<string>,
  each: (root: DataValue) => void,
): ProblemLog {
  const log = createProblemLog(text.length);
  const thinned = withoutLists(text, skip);
  let start = 0;
  while (start < thinned.length) {
    const next = start + CHUNK < thinned.length ? thinned.indexOf(`\n[[${key}]]`, start + CHUNK) : -1;
    const end = next < 0 ? thinned.length : next + 1;
    const chunk = thinned.slice(start, end);
    const cut = partsEnd(chunk, MAX_LOCKED_PARTS);
    const reading = readToml(cut === undefined ? chunk : chunk.slice(0, cut), start);
    for (const { message, span, severity } of reading.log.problems) log.add(message.id, span, message.args, severity);
    each(reading.root);
    if (cut !== undefined) {
      log.add('manifest.limit.length', { start: start + cut, end: start + cut + 1 }, { limit: start + cut }, 'warning');
      break;
    }
    start = end;
    if (start >= thinned.length || log.problems.length < MAX_TOML_ERRORS) continue;
    log.add('manifest.toml.given-up', { start, end: start + 1 });
    break;
  }
  return log;
}

/** The text with the lines of `name = [` ... `]` blanked out, for the names of `skip`; every offset stays. */
function withoutLists(text: string, skip: ReadonlySet<string>): string {
  if (skip.size === 0) return text;
  const parts: string[] = [];
  let kept = 0;
  const pattern = new RegExp(`^(?:${[...skip].join('|')}) = \\[\\r?\\n`, 'gm');
  for (const match of text.matchAll(pattern)) {
    if (match.index < kept) continue;
    const close = text.indexOf('\n]', match.index + match[0].length - 1);
    if (close < 0) break;
    parts.push(text.slice(kept, match.index), ' '.repeat(close + 2 - match.index));
    kept = close + 2;
  }
  parts.push(text.slice(kept));
  return parts.join('');
}
