import { atOnce } from '../../text/slices';
import { draftOf, finished } from '../draft';
import type { ManifestFormat } from '../format';
import { readIndented } from '../parsing/indented';
import { stringAt, type DataMember } from '../parsing/tree';
import { purlOf } from '../purl';
import { repositoryPurl } from '../repository-url';

/** Dart's lock file: versions of all packages. It does not tell who asks for whom, and what is asked for directly the pubspec says itself. */
export const pubspecLock: ManifestFormat = {
  id: 'pubspec-lock',
  ecosystem: 'pub',
  matches: (path) => /(?:^|\/)pubspec\.lock$/.test(path),
  parse(text) {
    const draft = draftOf(pubspecLock, 'lockfile');
    const read = ({ key: name, value }: DataMember): void => {
      const version = stringAt(value, 'version')?.value ?? '';
      const source = stringAt(value, 'source')?.value;
      if (source === 'sdk') return;
      const url = source === 'git' ? stringAt(value, 'description', 'url')?.value : undefined;
      const path = source === 'path' ? stringAt(value, 'description', 'path')?.value : undefined;
      const key = `${name.value}@${version}`;
      draft.locked.push({
        key,
        name: name.value,
        version,
        span: name.span,
        dependencies: [],
        purl:
          repositoryPurl(url, stringAt(value, 'description', 'resolved-ref')?.value) ??
          purlOf('pub', name.value, version),
        ...(path === undefined ? {} : { path }),
      });
    };
    const { log } = atOnce(readIndented(text, new Map([['packages', read]])));
    draft.problems.push(...log.problems);
    return finished(draft);
  },
};
