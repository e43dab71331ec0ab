import type { LicenceInsertion } from '../format';
import { membersOf, memberOf, type DataMap } from './tree';

/**
 * A place for `"license": "{licence}"` in a JSON object that has none of `spellings`: behind the first of the members
 * `after` that is there, else as the first member; in the indentation of the members around it.
 */
export function licenceMember(
  root: DataMap,
  text: string,
  after: readonly string[] = ['description', 'version', 'name'],
  spellings: readonly string[] = ['license'],
): LicenceInsertion | undefined {
  if (spellings.some((spelling) => memberOf(root, spelling))) return undefined;
  const field = '"license": "{licence}"';
  const [first] = membersOf(root);
  if (!first) return { offset: root.span.start + 1, text: `\n  ${field}\n` };
  const before = after.map((key) => memberOf(root, key)).find((member) => member !== undefined);
  const white = whiteBefore(text, first.key.span.start - 1);
  if (!before) return { offset: root.span.start + 1, text: `${white}${field},` };
  const { end } = before.value.span;
  const offset = before.value.kind === 'scalar' && text.charAt(end) === '"' ? end + 1 : end;
  return { offset, text: `,${white}${field}` };
}

/** The white space before `offset`, from the last line end on; one space where all stands on one line. */
function whiteBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start--;
  const white = text.slice(start, offset);
  const line = white.lastIndexOf('\n');
  if (line < 0) return ' ';
  return white.slice(white.charAt(line - 1) === '\r' ? line - 1 : line);
}
