import { draftOf, finished, type Draft } from '../draft';
import type { ManifestFormat, Scope } from '../format';
import { readJson } from '../parsing/json';
import { licenceMember } from '../parsing/json-insertion';
import { isTrue, itemsOf, membersOf, stringAt, stringOf, textAt, valueAt, type DataValue } from '../parsing/tree';

/** vcpkg's manifest (Microsoft Learn, vcpkg.json reference): `license` is an SPDX expression, or null where the text must be read. */
export const vcpkgJson: ManifestFormat = {
  id: 'vcpkg-json',
  ecosystem: 'vcpkg',
  matches: (path) => /(?:^|\/)vcpkg\.json$/.test(path),
  parse(text) {
    const draft = draftOf(vcpkgJson, 'manifest');
    const { root, log } = readJson(text);
    draft.problems.push(...log.problems);
    const name = stringAt(root, 'name');
    const version = ['version', 'version-semver', 'version-date', 'version-string']
      .map((key) => textAt(root, key))
      .find((found) => found);
    if (name) draft.name = name;
    if (version) draft.version = version;
    const licence = stringAt(root, 'license');
    if (licence) draft.licences.push({ kind: 'expression', field: 'license', value: licence });
    const insertion = root?.kind === 'map' && name ? licenceMember(root, text) : undefined;
    if (insertion) draft.licenceInsertion = insertion;
    addDependencies(draft, valueAt(root, 'dependencies'), 'runtime');
    for (const feature of membersOf(valueAt(root, 'features')))
      addDependencies(draft, valueAt(feature.value, 'dependencies'), 'optional');
    return finished(draft);
  },
};

/** A name, or `{ "name", "version>=", "host" }`; host dependencies are tools of the build. */
function addDependencies(draft: Draft, list: DataValue | undefined, scope: Scope): void {
  for (const item of itemsOf(list)) {
    const name = stringOf(item) ?? stringAt(item, 'name');
    const requirement = stringAt(item, 'version>=');
    if (!name) continue;
    draft.dependencies.push({
      name: name.value,
      scope: isTrue(valueAt(item, 'host')) ? 'build' : scope,
      nameSpan: name.span,
      ...(requirement ? { requirement } : {}),
    });
  }
}
