import { draftOf, finished } from '../draft';
import type { ManifestFormat } from '../format';
import { attributeOf, childrenOf, readXml } from '../parsing/xml';
import { baseNameOf } from '../../text/paths';

/** NuGet's older packages.config (https://learn.microsoft.com/nuget/reference/packages-config): every package with its version, direct or not. */
export const packagesConfig: ManifestFormat = {
  id: 'packages-config',
  ecosystem: 'nuget',
  matches: (path) => baseNameOf(path).toLowerCase() === 'packages.config',
  parse(text) {
    const { root, log } = readXml(text);
    const draft = draftOf(packagesConfig, 'manifest');
    draft.problems = [...log.problems];
    for (const element of childrenOf(root, 'package')) {
      const id = attributeOf(element, 'id');
      const version = attributeOf(element, 'version');
      if (!id) continue;
      const scope = attributeOf(element, 'developmentDependency')?.value === 'true' ? 'development' : 'runtime';
      draft.dependencies.push({
        name: id.value,
        scope,
        nameSpan: id.span,
        ...(version && { requirement: version, version: version.value }),
      });
    }
    return finished(draft);
  },
};
