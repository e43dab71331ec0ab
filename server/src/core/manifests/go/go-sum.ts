import { draftOf, finished } from '../draft';
import type { ManifestFormat } from '../format';
import { plainLines } from '../parsing/plain-lines';
import { purlOf } from '../purl';

/**
 * Go's checksums (Go Modules Reference, go.sum files). Modules of which only the `/go.mod` was looked at are not part of
 * any build and left out. Who asks for whom is not told, so there are neither edges nor roots.
 */
export const goSum: ManifestFormat = {
  id: 'go-sum',
  ecosystem: 'go',
  matches: (path) => /(?:^|\/)go\.sum$/.test(path),
  parse(text) {
    const draft = draftOf(goSum, 'lockfile');
    for (const line of plainLines(text)) {
      const found = /^(\S+) (v\S+) h1:/.exec(line.text);
      const [, name, version] = found ?? [];
      if (name === undefined || version === undefined || version.endsWith('/go.mod')) continue;
      const end = line.start + name.length + 1 + version.length;
      const key = `${name}@${version}`;
      const purl = purlOf('go', name, version);
      draft.locked.push({ key, name, version, span: { start: line.start, end }, dependencies: [], purl });
    }
    return finished(draft);
  },
};
