import { draftOf, finished } from '../draft';
import type { LicenceDeclaration, ManifestFormat } from '../format';
import { lineBefore } from '../insertion';
import { normalisePath } from '../parsing/names';
import { attributeOf, childOf, childrenOf, readXml, type XmlElement } from '../parsing/xml';
import { isVersion } from '../placeholders';

/** What NuGet puts in `licenseUrl` for packages that use the `license` element. */
const PLACEHOLDER_URL = /^https:\/\/aka\.ms\/deprecateLicenseUrl$/i;

/** A NuGet package's own manifest (https://learn.microsoft.com/nuget/reference/nuspec). */
export const nuspec: ManifestFormat = {
  id: 'nuspec',
  ecosystem: 'nuget',
  matches: (path) => path.endsWith('.nuspec'),
  parse(text, path) {
    const { root, log } = readXml(text);
    const draft = draftOf(nuspec, /(?:^|\/)(?:\.nuget\/packages|packages)\//.test(path) ? 'metadata' : 'manifest');
    draft.problems = [...log.problems];
    const metadata = childOf(root, 'metadata');
    if (!metadata) return draft;
    const name = childOf(metadata, 'id')?.text;
    const version = childOf(metadata, 'version')?.text;
    if (name) draft.name = name;
    if (version) draft.version = version;
    draft.licences = licencesOf(metadata);
    const before = ['license', 'licenseUrl'].some((field) => childOf(metadata, field))
      ? undefined
      : (childOf(metadata, 'authors') ?? childOf(metadata, 'version') ?? childOf(metadata, 'id'));
    if (before)
      draft.licenceInsertion = {
        offset: before.span.end,
        text: `${lineBefore(text, before.span.start)}<license type="expression">{licence}</license>`,
      };
    const list = childOf(metadata, 'dependencies');
    const seen = new Set<string>();
    for (const element of [
      ...childrenOf(list, 'dependency'),
      ...childrenOf(list, 'group').flatMap((group) => childrenOf(group, 'dependency')),
    ]) {
      const id = attributeOf(element, 'id');
      if (!id || seen.has(id.value.toLowerCase())) continue;
      // Groups repeat a dependency for each target framework.
      seen.add(id.value.toLowerCase());
      const requirement = attributeOf(element, 'version');
      const exact = requirement && /^\[([^,\]]+)\]$/.exec(requirement.value)?.[1];
      draft.dependencies.push({
        name: id.value,
        scope: 'runtime',
        nameSpan: id.span,
        ...(requirement && { requirement }),
        ...(exact !== undefined && isVersion(exact) && { version: exact }),
      });
    }
    return finished(draft);
  },
};

function licencesOf(metadata: XmlElement): LicenceDeclaration[] {
  const element = childOf(metadata, 'license');
  const url = childOf(metadata, 'licenseUrl')?.text;
  const found: LicenceDeclaration[] = [];
  if (element?.text) {
    const file = attributeOf(element, 'type')?.value === 'file';
    const value = file
      ? { ...element.text, value: normalisePath(element.text.value.replaceAll('\\', '/')) }
      : element.text;
    found.push({ kind: file ? 'file' : 'expression', field: 'license', value });
  }
  if (url && !PLACEHOLDER_URL.test(url.value)) found.push({ kind: 'url', field: 'licenseUrl', value: url });
  return found.length > 1 ? found.map((each) => ({ ...each, group: { id: 1, relation: 'same' } })) : found;
}
