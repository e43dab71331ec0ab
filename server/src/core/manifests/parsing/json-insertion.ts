import type { LicenceInsertion } from '../format';
import { lineBefore } from '../insertion';
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
  const white = lineBefore(text, first.key.span.start - 1) || ' ';
  if (!before) return { offset: root.span.start + 1, text: `${white}${field},` };
  const { end } = before.value.span;
  const offset = before.value.kind === 'scalar' && text.charAt(end) === '"' ? end + 1 : end;
  return { offset, text: `,${white}${field}` };
}
