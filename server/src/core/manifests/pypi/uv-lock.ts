import type { ManifestFormat, Scope } from '../format';
import { itemsOf, membersOf, stringAt, valueAt, type DataValue } from '../parsing/tree';
import { purlOf } from '../purl';
import { repositoryPurl } from '../repository-url';
import { scopeOfGroup } from '../scopes';
import { normaliseName } from './names';
import { readTomlLock, type LockedTable } from './toml-lock';

/** uv's lock file: packages with what they ask for; `virtual` and `editable` sources are projects of the workspace. */
export const uvLock: ManifestFormat = {
  id: 'uv-lock',
  ecosystem: 'pypi',
  matches: (path) => /(?:^|\/)uv\.lock$/.test(path),
  parse: (text) => readTomlLock(uvLock, text, 'package', read),
};

function read(table: DataValue): LockedTable | undefined {
  const name = stringAt(table, 'name');
  if (!name) return undefined;
  const version = stringAt(table, 'version')?.value ?? '';
  const source = valueAt(table, 'source');
  const folder = (stringAt(source, 'virtual') ?? stringAt(source, 'editable') ?? stringAt(source, 'directory'))?.value;
  const git = stringAt(source, 'git')?.value;
  const main = asked(valueAt(table, 'dependencies'), 'runtime');
  const extras = membersOf(valueAt(table, 'optional-dependencies')).flatMap(({ key, value }) =>
    asked(value, scopeOfGroup(key.value, 'optional')),
  );
  const groups = membersOf(valueAt(table, 'dev-dependencies')).flatMap(({ key, value }) =>
    asked(value, scopeOfGroup(key.value, 'development')),
  );
  return {
    name,
    version,
    purl:
      repositoryPurl(git?.split('?', 1)[0], git?.split('#')[1]) ?? purlOf('pypi', normaliseName(name.value), version),
    asks: [...main, ...extras],
    ...(folder === undefined ? {} : { path: folder === '.' ? '' : folder, root: [...main, ...extras, ...groups] }),
  };
}

function asked(
  list: DataValue | undefined,
  scope: Scope,
): { name: string; version?: string | undefined; scope: Scope }[] {
  return itemsOf(list).flatMap((item) => {
    const name = stringAt(item, 'name')?.value;
    return name === undefined ? [] : [{ name, version: stringAt(item, 'version')?.value, scope }];
  });
}
