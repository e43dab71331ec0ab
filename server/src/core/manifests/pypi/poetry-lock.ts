import type { ManifestFormat, Scope } from '../format';
import { itemsOf, membersOf, stringAt, stringOf, valueAt } from '../parsing/tree';
import { purlOf } from '../purl';
import { repositoryPurl } from '../repository-url';
import { scopeOfGroup, strongestScope } from '../scopes';
import { normaliseName } from './names';
import { readTomlLock } from './toml-lock';

/** Poetry's lock file, versions 1 and 2: packages with what they ask for; `groups` (2.1) or `category` (1) tell scopes. */
export const poetryLock: ManifestFormat = {
  id: 'poetry-lock',
  ecosystem: 'pypi',
  matches: (path) => /(?:^|\/)poetry\.lock$/.test(path),
  parse: (text) =>
    readTomlLock(poetryLock, text, 'package', (table) => {
      const name = stringAt(table, 'name');
      if (!name) return undefined;
      const version = stringAt(table, 'version')?.value ?? '';
      const groups = itemsOf(valueAt(table, 'groups')).flatMap((item) => stringOf(item)?.value ?? []);
      const category = stringAt(table, 'category')?.value;
      const scopes = [...groups, ...(category === undefined ? [] : [category])].map(scopeOf);
      const kind = stringAt(table, 'source', 'type')?.value;
      const url = stringAt(table, 'source', 'url')?.value;
      const reference = stringAt(table, 'source', 'resolved_reference')?.value;
      return {
        name,
        version,
        purl:
          repositoryPurl(kind === 'git' ? url : undefined, reference) ??
          purlOf('pypi', normaliseName(name.value), version),
        asks: membersOf(valueAt(table, 'dependencies')).map((member) => ({ name: member.key.value })),
        ...(scopes.length > 0 ? { scope: strongestScope(scopes, 'runtime') } : {}),
        ...(kind === 'directory' && url !== undefined ? { path: url } : {}),
      };
    }),
};

function scopeOf(group: string): Scope {
  return group === 'main' ? 'runtime' : scopeOfGroup(group, 'development');
}
