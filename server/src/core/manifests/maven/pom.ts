import { draftOf, finished } from '../draft';
import type { ManifestFormat } from '../format';
import { normalisePath } from '../parsing/names';
import { childOf, childrenOf, elementAt, readXml, type XmlElement } from '../parsing/xml';
import { expand } from '../placeholders';
import { readDependency } from './dependency';
import { insertionOf, licencesOf } from './licences';
import { baseNameOf } from '../../text/paths';

/**
 * Maven's pom.xml (https://maven.apache.org/pom.html), and the `.pom` of an installed package. What a parent decides is
 * left open here: `parent`, `managed` and `properties` say enough to settle it between documents. Profiles count as if they
 * were active, because some build has them so. Plugins are left out: they are no part of what is built.
 */
export const pom: ManifestFormat = {
  id: 'pom',
  ecosystem: 'maven',
  matches: (path) => baseNameOf(path) === 'pom.xml' || path.endsWith('.pom'),
  parse(text, path) {
    const { root, log } = readXml(text);
    const draft = draftOf(pom, path.endsWith('.pom') ? 'metadata' : 'manifest');
    draft.problems = [...log.problems];
    if (root?.name !== 'project') return draft;

    const profiles = [root, ...childrenOf(childOf(root, 'profiles'), 'profile')];
    const parent = childOf(root, 'parent');
    const own = (name: string): string | undefined => childOf(root, name)?.text?.value;
    const properties = propertiesOf(profiles);
    const values = new Map([...properties, ...builtIn(own, parent)]);
    const value = (element: XmlElement | undefined): string | undefined =>
      element?.text && expand(element.text.value, (name) => values.get(name));

    const artifact = childOf(root, 'artifactId')?.text;
    const group = value(childOf(root, 'groupId')) ?? value(childOf(parent, 'groupId'));
    if (artifact) draft.name = { value: [group, artifact.value].filter(Boolean).join(':'), span: artifact.span };
    const version = childOf(root, 'version')?.text ?? childOf(parent, 'version')?.text;
    if (version) draft.version = { value: expand(version.value, (name) => values.get(name)), span: version.span };

    draft.licences = licencesOf(root);
    if (draft.licences.length === 0) {
      const insertion = insertionOf(root, text);
      if (insertion) draft.licenceInsertion = insertion;
      if (parent) draft.inheritsLicence = true;
    }
    const place = parent && parentPath(parent);
    if (place !== undefined) draft.parent = place;

    draft.properties = [...values];
    const managed = profiles.flatMap((profile) =>
      childrenOf(elementAt(profile, 'dependencyManagement', 'dependencies'), 'dependency'),
    );
    const isImport = (element: XmlElement): boolean => childOf(element, 'scope')?.text?.value === 'import';
    draft.managed = managed
      .filter((element) => !isImport(element))
      .flatMap((element) => readDependency(element, value) ?? []);
    const imports = managed.filter(isImport).flatMap((element) => readDependency(element, value) ?? []);
    if (imports.length > 0) draft.imports = imports;
    for (const profile of profiles) {
      for (const element of childrenOf(childOf(profile, 'dependencies'), 'dependency'))
        draft.dependencies.push(...[readDependency(element, value) ?? []].flat());
      for (const name of ['module', 'subproject']) {
        for (const element of childrenOf(childOf(profile, `${name}s`), name))
          if (element.text) draft.members.push(normalisePath(element.text.value));
      }
    }
    return finished(draft);
  },
};

/** Of a property set twice, the project's own value goes before a profile's. */
function propertiesOf(profiles: readonly XmlElement[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const profile of profiles) {
    for (const element of childOf(profile, 'properties')?.children ?? [])
      if (!found.has(element.name)) found.set(element.name, element.text?.value ?? '');
  }
  return found;
}

/** What Maven calls `project.version` and the like; `pom.` and no prefix are the old names of the same. */
function builtIn(
  own: (name: string) => string | undefined,
  parent: XmlElement | undefined,
): readonly (readonly [string, string])[] {
  const inherited = (name: string): string | undefined => childOf(parent, name)?.text?.value;
  const found: [string, string][] = [];
  for (const name of ['groupId', 'artifactId', 'version']) {
    const value = own(name) ?? (name === 'artifactId' ? undefined : inherited(name));
    for (const prefix of ['project.', 'pom.']) if (value !== undefined) found.push([`${prefix}${name}`, value]);
    const above = inherited(name);
    if (above !== undefined) found.push([`project.parent.${name}`, above], [`parent.${name}`, above]);
  }
  return found;
}

/** The parent's file from this one's folder: `../pom.xml` where nothing is said, none where `relativePath` is empty. */
function parentPath(parent: XmlElement): string | undefined {
  const element = childOf(parent, 'relativePath');
  if (element && !element.text) return undefined;
  const path = normalisePath(element?.text?.value ?? '../pom.xml');
  return path.endsWith('.xml') ? path : `${path}/pom.xml`;
}
