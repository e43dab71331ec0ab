import { draftOf, finished } from '../draft';
import type { ManifestFormat, Scope } from '../format';
import { readIndented } from '../parsing/indented';
import { stringAt, type DataMember } from '../parsing/tree';
import { purlOf } from '../purl';
import { readRepositoryUrl, withVersion } from '../repository-url';

/** Dart's lock file: versions, and whether a package is asked for directly, for development or by another one; not by which. */
export const pubspecLock: ManifestFormat = {
  id: 'pubspec-lock',
  ecosystem: 'pub',
  matches: (path) => /(?:^|\/)pubspec\.lock$/.test(path),
  parse(text) {
    const draft = draftOf(pubspecLock, 'lockfile');
    const direct: { key: string; name: string; scope: Scope }[] = [];
    const read = ({ key: name, value }: DataMember): void => {
      const version = stringAt(value, 'version')?.value ?? '';
      const kind = stringAt(value, 'dependency')?.value ?? '';
      const source = stringAt(value, 'source')?.value;
      if (source === 'sdk') return;
      const url = source === 'git' ? stringAt(value, 'description', 'url')?.value : undefined;
      const repository = url === undefined ? undefined : readRepositoryUrl(url)?.purl;
      const path = source === 'path' ? stringAt(value, 'description', 'path')?.value : undefined;
      const key = `${name.value}@${version}`;
      draft.locked.push({
        key,
        name: name.value,
        version,
        span: name.span,
        dependencies: [],
        purl:
          repository === undefined
            ? purlOf('pub', name.value, version)
            : withVersion(repository, stringAt(value, 'description', 'resolved-ref')?.value),
        ...(path === undefined ? {} : { path }),
      });
      if (kind.startsWith('direct'))
        direct.push({ key, name: name.value, scope: kind === 'direct dev' ? 'development' : 'runtime' });
    };
    const { log } = readIndented(text, new Map([['packages', read]]));
    draft.problems.push(...log.problems);
    draft.roots.push({ path: '', dependencies: direct });
    return finished(draft);
  },
};
