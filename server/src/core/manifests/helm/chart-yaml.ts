import { draftOf, finished, readYamlMap } from '../draft';
import type { DeclaredDependency, ManifestFormat } from '../format';
import { itemsOf, stringAt, textAt, valueAt, type DataValue } from '../parsing/tree';

/** The annotations that state a chart's licence: Artifact Hub's, and the one of the OCI image specification that others use. */
const ANNOTATIONS = ['artifacthub.io/license', 'org.opencontainers.image.licenses', 'licenses', 'license'];

/** A Helm chart (Helm documentation, The Chart.yaml File). The format itself has no licence field; annotations are in use. */
export const chartYaml: ManifestFormat = {
  id: 'chart-yaml',
  ecosystem: 'helm',
  matches: (path) => /(?:^|\/)Chart\.ya?ml$/.test(path),
  parse(text) {
    const draft = draftOf(chartYaml, 'manifest');
    const root = readYamlMap(draft, text);
    const name = textAt(root, 'name');
    const version = textAt(root, 'version');
    if (name) draft.name = name;
    if (version) draft.version = version;
    for (const key of ANNOTATIONS) {
      const value = stringAt(root, 'annotations', key);
      if (value) draft.licences.push({ kind: 'expression', field: `annotations.${key}`, value });
    }
    for (const item of itemsOf(valueAt(root, 'dependencies'))) {
      const dependency = chartDependency(item);
      if (dependency) draft.dependencies.push(dependency);
    }
    return finished(draft);
  },
};

/** `{ name, version, repository }`; `file://` is a folder of the project. */
export function chartDependency(item: DataValue): DeclaredDependency | undefined {
  const name = textAt(item, 'name');
  const requirement = textAt(item, 'version');
  const path = /^file:\/\/(.+)$/.exec(stringAt(item, 'repository')?.value ?? '')?.[1];
  if (!name) return undefined;
  return {
    name: name.value,
    scope: 'runtime',
    nameSpan: name.span,
    ...(requirement ? { requirement } : {}),
    ...(path === undefined ? {} : { path }),
  };
}
