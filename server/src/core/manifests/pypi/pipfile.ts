import { draftOf, finished, readable } from '../draft';
import type { ManifestFormat } from '../format';
import { MAX_TOML_PARTS } from '../parsing/limits';
import { readToml } from '../parsing/toml';
import { membersOf } from '../parsing/tree';
import { scopeOfGroup } from '../scopes';
import { readPoetryDependency } from './poetry';

const OTHERS = new Set(['source', 'requires', 'scripts', 'pipenv']);

/** pipenv's Pipfile: `packages`, `dev-packages` and groups of other names (Pipenv documentation, Pipfile). */
export const pipfile: ManifestFormat = {
  id: 'pipfile',
  ecosystem: 'pypi',
  matches: (path) => /(?:^|\/)Pipfile$/.test(path),
  parse(text) {
    const draft = draftOf(pipfile, 'manifest');
    const { root, log } = readToml(readable(draft, text, MAX_TOML_PARTS));
    draft.problems.push(...log.problems);
    for (const { key, value } of membersOf(root)) {
      if (OTHERS.has(key.value)) continue;
      const scope = key.value === 'packages' ? 'runtime' : scopeOfGroup(key.value, 'optional');
      for (const member of membersOf(value)) draft.dependencies.push(readPoetryDependency(member, scope));
    }
    return finished(draft);
  },
};
