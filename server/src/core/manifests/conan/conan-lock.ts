import { draftOf, finished } from '../draft';
import type { ManifestFormat, Scope } from '../format';
import { readJson } from '../parsing/json';
import { itemsOf, stringOf, valueAt } from '../parsing/tree';
import { purlOf } from '../purl';
import { readReference } from './reference';

const LISTS: readonly (readonly [string, Scope])[] = [
  ['requires', 'runtime'],
  ['build_requires', 'build'],
];

/** Conan 2's lock file: lists of references without edges (Conan documentation, Lockfiles). */
export const conanLock: ManifestFormat = {
  id: 'conan-lock',
  ecosystem: 'conan',
  matches: (path) => /(?:^|\/)conan\.lock$/.test(path),
  parse(text) {
    const draft = draftOf(conanLock, 'lockfile');
    const { root, log } = readJson(text);
    draft.problems.push(...log.problems);
    for (const [list, scope] of LISTS) {
      for (const item of itemsOf(valueAt(root, list))) {
        const reference = stringOf(item);
        const read = reference && readReference(reference, scope);
        if (!reference || !read) continue;
        const version = read.requirement?.value ?? '';
        const key = `${read.name}@${version}`;
        draft.locked.push({
          key,
          name: read.name,
          version,
          span: reference.span,
          dependencies: [],
          scope,
          purl: purlOf('conan', read.name, version),
        });
      }
    }
    return finished(draft);
  },
};
