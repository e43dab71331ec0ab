import type { LicenceDeclaration, LicenceInsertion } from '../format';
import type { ProblemLog } from '../parsing/problems';
import { memberOf, membersOf, stringAt, stringOf, type DataMap, type DataValue } from '../parsing/tree';

/**
 * The licences a package.json states, in every shape found in the wild: `license` as text or as `{type, url}`, `licenses`
 * as a list of them (deprecated: https://docs.npmjs.com/cli/configuring-npm/package-json#license), and the shapes npm
 * never knew: a list in `license`, one value in `licenses`, the spelling `licence`.
 */
export function licencesOf(root: DataMap, log: ProblemLog): readonly LicenceDeclaration[] {
  const found: LicenceDeclaration[] = [];
  let groups = 0;
  for (const field of ['license', 'licenses', 'licence', 'licences']) {
    const member = memberOf(root, field);
    if (!member) continue;
    if (field.startsWith('licence')) log.add('manifest.npm.licence-spelling', member.key.span, { field }, 'warning');
    const { value } = member;
    if (value.kind !== 'list') {
      found.push(...oneOf(value, field, () => ++groups, log));
      continue;
    }
    const entries = value.items.flatMap((item) => oneOf(item, field, () => ++groups, log));
    if (value.items.length === 0) log.add('manifest.npm.licence-shape', value.span, { field }, 'warning');
    // npm documented several `licenses` as alternatives; a list in `license` it never documented.
    const relation = field === 'license' ? 'unclear' : 'any';
    const id = ++groups;
    found.push(
      ...entries.map((entry) =>
        value.items.length > 1 && entry.kind !== 'url' ? { ...entry, group: { id, relation } as const } : entry,
      ),
    );
  }
  return found;
}

function oneOf(value: DataValue, field: string, group: () => number, log: ProblemLog): readonly LicenceDeclaration[] {
  const text = stringOf(value);
  if (text) {
    if (text.value.trim() === '') log.add('manifest.npm.licence-empty', value.span, { field }, 'warning');
    return text.value.trim() === '' ? [] : [{ kind: 'expression', field, value: text }];
  }
  const type = stringAt(value, 'type') ?? stringAt(value, 'name');
  const url = stringAt(value, 'url');
  if (!type && !url) {
    log.add('manifest.npm.licence-shape', value.span, { field }, 'warning');
    return [];
  }
  const same = type && url ? { group: { id: group(), relation: 'same' as const } } : {};
  const made: LicenceDeclaration[] = [];
  if (type) made.push({ kind: 'expression', field: `${field}.type`, value: type, ...same });
  if (url) made.push({ kind: 'url', field: `${field}.url`, value: url, ...same });
  return made;
}

/** A place behind `description`, `version` or `name`, in the indentation of the members there. */
export function licenceInsertionOf(root: DataMap, text: string): LicenceInsertion | undefined {
  if (['license', 'licenses', 'licence', 'licences'].some((field) => memberOf(root, field))) return undefined;
  const field = '"license": "{licence}"';
  const before = ['description', 'version', 'name']
    .map((key) => memberOf(root, key))
    .find((member) => member !== undefined);
  const first = membersOf(root)[0];
  if (!first) return { offset: root.span.start + 1, text: `\n  ${field}\n` };
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
