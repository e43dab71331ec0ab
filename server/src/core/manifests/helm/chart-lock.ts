import { draftOf, finished, readYamlMap } from '../draft';
import type { ManifestFormat } from '../format';
import { itemsOf, valueAt } from '../parsing/tree';
import { purlOf } from '../purl';
import { chartDependency } from './chart-yaml';

/** Helm's lock file: the chart's own dependencies at exact versions. */
export const chartLock: ManifestFormat = {
  id: 'chart-lock',
  ecosystem: 'helm',
  matches: (path) => /(?:^|\/)Chart\.lock$/.test(path),
  parse(text) {
    const draft = draftOf(chartLock, 'lockfile');
    const root = readYamlMap(draft, text);
    for (const item of itemsOf(valueAt(root, 'dependencies'))) {
      const read = chartDependency(item);
      if (!read) continue;
      const version = read.requirement?.value ?? '';
      const key = `${read.name}@${version}`;
      const path = read.path === undefined ? {} : { path: read.path };
      draft.locked.push({
        key,
        name: read.name,
        version,
        span: read.nameSpan,
        dependencies: [],
        purl: purlOf('helm', read.name, version),
        ...path,
      });
    }
    const dependencies = draft.locked.map(({ key, name }) => ({ key, name, scope: 'runtime' as const }));
    draft.roots.push({ path: '', dependencies });
    return finished(draft);
  },
};
