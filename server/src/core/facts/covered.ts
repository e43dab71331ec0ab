import type { HeaderFacts } from '../headers/model';
import { lineStartsOf } from '../text/lines';
import { isGenerated } from './generated';
import type { FileFacts } from './model';

/** Bytes read of a covered file: statements stand at its beginning. */
export const COVERED_LIMIT = 1_000_000;

/** The facts of a covered file with this text, whose header is read already. */
export function coveredFacts(path: string, text: string, header: HeaderFacts | undefined): FileFacts {
  // A file with a tag has the header that is asked of others.
  const generated = header?.tags.length === 0 && isGenerated(text);
  const base: FileFacts = { path, role: 'covered', problems: [], ...emptiness(text), ...(generated && { generated }) };
  return header ? { ...base, header, lines: lineStartsOf(text.slice(0, lastOffset(header))) } : base;
}

/** Whether there is anything in a file with this text. */
export function emptiness(text: string): Pick<FileFacts, 'empty'> {
  if (text === '') return { empty: 'nothing' };
  return text.trim() === '' ? { empty: 'blank' } : {};
}

/** End of the last thing found, so that lines are kept for as much of the file as findings can point at. */
function lastOffset({ tags, copyrights, notices, malformed, beside = [], takenIn = [], refusal }: HeaderFacts): number {
  let last = refusal?.span.end ?? 0;
  for (const found of [tags, copyrights, notices, malformed, beside, takenIn]) for (const { span } of found) last = Math.max(last, span.end);
  return last;
}
