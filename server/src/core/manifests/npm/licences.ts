import type { LicenceDeclaration } from '../format';
import type { ProblemLog } from '../parsing/problems';
import { memberOf, stringAt, stringOf, type DataMap, type DataValue } from '../parsing/tree';

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
    if (value.items.length === 0) log.add('manifest.licence-shape', value.span, { field }, 'warning');
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
    log.add('manifest.licence-shape', value.span, { field }, 'warning');
    return [];
  }
  const same = type && url ? { group: { id: group(), relation: 'same' as const } } : {};
  const made: LicenceDeclaration[] = [];
  if (type) made.push({ kind: 'expression', field: `${field}.type`, value: type, ...same });
  if (url) made.push({ kind: 'url', field: `${field}.url`, value: url, ...same });
  return made;
}
