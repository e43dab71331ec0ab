import type { ManifestFormat } from '../format';
import { itemsOf, stringAt, valueAt } from '../parsing/tree';
import { purlOf } from '../purl';
import { repositoryPurl } from '../repository-url';
import { normaliseName } from './names';
import { readTomlLock } from './toml-lock';

/** The lock file all Python tools share (PEP 751, pylock.toml). */
export const pylock: ManifestFormat = {
  id: 'pylock',
  ecosystem: 'pypi',
  matches: (path) => /(?:^|\/)pylock(?:\.[\w-]+)?\.toml$/.test(path),
  parse: (text) =>
    readTomlLock(pylock, text, 'packages', (table) => {
      const name = stringAt(table, 'name');
      if (!name) return undefined;
      const version = stringAt(table, 'version')?.value ?? '';
      const url = stringAt(table, 'vcs', 'url')?.value;
      const path = stringAt(table, 'directory', 'path')?.value;
      return {
        name,
        version,
        purl:
          repositoryPurl(url, stringAt(table, 'vcs', 'commit-id')?.value) ??
          purlOf('pypi', normaliseName(name.value), version),
        asks: itemsOf(valueAt(table, 'dependencies')).flatMap((item) => {
          const ask = stringAt(item, 'name')?.value;
          return ask === undefined ? [] : [{ name: ask, version: stringAt(item, 'version')?.value }];
        }),
        ...(path === undefined ? {} : { path }),
      };
    }),
};
