import { draftOf, finished } from '../draft';
import type { ManifestFormat, Scope } from '../format';
import { readJson } from '../parsing/json';
import { membersOf, stringAt } from '../parsing/tree';
import { purlOf } from '../purl';
import { repositoryPurl } from '../repository-url';
import { scopeOfGroup } from '../scopes';
import { normaliseName } from './names';

/** pipenv's lock file: packages by group, without who asks for whom; the same package may stand in several groups. */
export const pipfileLock: ManifestFormat = {
  id: 'pipfile-lock',
  ecosystem: 'pypi',
  matches: (path) => /(?:^|\/)Pipfile\.lock$/.test(path),
  parse(text) {
    const draft = draftOf(pipfileLock, 'lockfile');
    const { root, log } = readJson(text, { each: new Map([['_meta', 'skip']]) });
    draft.problems.push(...log.problems);
    const seen = new Set<string>();
    for (const group of membersOf(root)) {
      const scope: Scope = group.key.value === 'default' ? 'runtime' : scopeOfGroup(group.key.value, 'development');
      for (const { key: name, value } of membersOf(group.value)) {
        const version = (stringAt(value, 'version')?.value ?? stringAt(value, 'ref')?.value ?? '').replace(
          /^={2,3}/,
          '',
        );
        const key = `${normaliseName(name.value)}@${version}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const git = stringAt(value, 'git')?.value;
        const path = stringAt(value, 'path')?.value;
        draft.locked.push({
          key,
          name: name.value,
          version,
          span: name.span,
          dependencies: [],
          scope,
          purl: repositoryPurl(git, version) ?? purlOf('pypi', normaliseName(name.value), version),
          ...(path === undefined ? {} : { path }),
        });
      }
    }
    return finished(draft);
  },
};
