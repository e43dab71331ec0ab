import { draftOf, finished } from '../draft';
import type { DeclaredDependency, LicenceDeclaration, LicenceInsertion, ManifestFormat, Scope } from '../format';
import { lineBefore } from '../insertion';
import { normalisePath } from '../parsing/names';
import { childOf, readXml, type XmlElement } from '../parsing/xml';
import { expand, isVersion } from '../placeholders';
import type { Located } from '../../text/span';
import { entriesOf, metadataOf, propertiesOf } from './msbuild';
import { baseNameOf } from '../../text/paths';

type Properties = ReadonlyMap<string, Located<string>>;

/**
 * MSBuild project and shared files: C#, F# and Visual Basic projects, `.props` and `.targets`
 * (https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files). Central versions
 * (Directory.Packages.props) and shared properties are left for settling between documents. Never evaluated: conditions
 * count as if they held.
 */
export const projectFile: ManifestFormat = {
  id: 'msbuild',
  ecosystem: 'nuget',
  matches: (path) =>
    /\.(?:cs|fs|vb|vcx)proj$|(?:^|\/)Directory\.(?:Packages|Build)\.(?:props|targets)$|\.props$/i.test(path),
  parse(text, path) {
    const draft = draftOf(projectFile, 'manifest');
    // Java's properties and others bear the same ending.
    if (/\.props$/i.test(path) && !text.replace(/^\ufeff/, '').trimStart().startsWith('<')) return finished(draft);
    const { root, log } = readXml(text);
    draft.problems = [...log.problems];
    if (root?.name !== 'Project') return draft;
    const properties = propertiesOf(root);
    const values: readonly (readonly [string, string])[] = [...properties].map(([name, { value }]) => [name, value]);
    const byName = new Map(values);
    const value = (written: string): string => expand(written, (name) => byName.get(name.toLowerCase()));

    if (/proj$/i.test(path)) {
      draft.name = properties.get('packageid') ??
        properties.get('assemblyname') ?? {
          value: baseNameOf(path).replace(/\.\w+$/, ''),
          span: { start: root.nameSpan.start, end: root.nameSpan.end },
        };
      draft.name = { ...draft.name, value: value(draft.name.value) };
    }
    const version = properties.get('packageversion') ?? properties.get('version') ?? properties.get('versionprefix');
    if (version) draft.version = { ...version, value: value(version.value) };
    if (properties.get('ispackable')?.value.toLowerCase() === 'false') draft.private = true;
    const items = entriesOf(root, 'ItemGroup');
    draft.licences = licencesOf(properties).map((licence) => (licence.kind === 'file' ? packedFrom(licence, items) : licence));
    if (draft.licences.length === 0) {
      const insertion = insertionOf(root, properties, text);
      if (insertion) draft.licenceInsertion = insertion;
    }
    draft.properties = [...values];
    draft.managed = items
      .filter(({ name }) => name === 'PackageVersion')
      .flatMap((item) => referenceOf(item, 'runtime', value) ?? []);
    const tests = isTestProject(items, properties);
    draft.dependencies = items.flatMap((item) => dependencyOf(item, tests ? 'test' : 'runtime', value) ?? []);
    return finished(draft);
  },
};

/** The licence file's name counts inside of the package; the project says which file of its own becomes it. */
function packedFrom(licence: LicenceDeclaration, items: readonly XmlElement[]): LicenceDeclaration {
  const wanted = baseNameOf(licence.value.value).toLowerCase();
  const paths = items.flatMap((item) => (/^(?:none|content)$/i.test(item.name) ? (metadataOf(item, 'Include')?.value ?? []) : []));
  const packed = paths.map((path) => normalisePath(path.replaceAll('\\', '/'))).find((path) => baseNameOf(path).toLowerCase() === wanted);
  return packed === undefined || packed.includes('$(') ? licence : { ...licence, value: { ...licence.value, value: packed } };
}

function licencesOf(properties: Properties): LicenceDeclaration[] {
  const found: LicenceDeclaration[] = [];
  for (const [field, kind] of [
    ['PackageLicenseExpression', 'expression'],
    ['PackageLicenseFile', 'file'],
    ['PackageLicenseUrl', 'url'],
  ] as const) {
    const text = properties.get(field.toLowerCase());
    if (text)
      found.push({
        kind,
        field,
        value: kind === 'file' ? { ...text, value: normalisePath(text.value.replaceAll('\\', '/')) } : text,
      });
  }
  return found;
}

function isTestProject(items: readonly XmlElement[], properties: Properties): boolean {
  if (properties.get('istestproject')?.value.toLowerCase() === 'true') return true;
  return items.some(
    (item) =>
      item.name === 'PackageReference' && metadataOf(item, 'Include')?.value.toLowerCase() === 'microsoft.net.test.sdk',
  );
}

function dependencyOf(
  item: XmlElement,
  scope: Scope,
  value: (written: string) => string,
): DeclaredDependency | undefined {
  if (item.name === 'PackageReference') return referenceOf(item, scope, value);
  if (item.name === 'GlobalPackageReference' || item.name === 'DotNetCliToolReference')
    return referenceOf(item, 'development', value);
  const include = item.name === 'ProjectReference' ? metadataOf(item, 'Include') : undefined;
  if (!include) return undefined;
  const path = normalisePath(include.value.replaceAll('\\', '/'));
  return { name: baseNameOf(path).replace(/\.\w+$/, ''), scope, nameSpan: include.span, path };
}

/** A `PackageReference` or `PackageVersion`; private assets are not passed on: they are tools of the build. */
function referenceOf(
  item: XmlElement,
  scope: Scope,
  value: (written: string) => string,
): DeclaredDependency | undefined {
  const name = metadataOf(item, 'Include') ?? metadataOf(item, 'Update');
  if (!name || /[*;]/.test(name.value)) return undefined;
  const requirement = metadataOf(item, 'VersionOverride') ?? metadataOf(item, 'Version');
  const version = requirement && value(requirement.value).replace(/^\[([^,]+)\]$/, '$1');
  const tool = metadataOf(item, 'PrivateAssets')?.value.toLowerCase() === 'all';
  return {
    name: value(name.value),
    scope: tool && scope === 'runtime' ? 'development' : scope,
    nameSpan: name.span,
    ...(requirement ? { requirement } : { inherits: ['version'] }),
    ...(version !== undefined && isVersion(version) && { version }),
  };
}

/** Only what is made into a package needs to say its licence: a project that says nothing about packaging gets no place for one. */
function insertionOf(project: XmlElement, properties: Properties, text: string): LicenceInsertion | undefined {
  const said = [
    'packageid',
    'packageversion',
    'generatepackageonbuild',
    'authors',
    'packagetags',
    'packagedescription',
    'packageprojecturl',
  ];
  if (!said.some((name) => properties.has(name)) && properties.get('ispackable')?.value.toLowerCase() !== 'true')
    return undefined;
  const last = childOf(project, 'PropertyGroup')?.children.at(-1);
  if (!last) return undefined;
  return {
    offset: last.span.end,
    text: `${lineBefore(text, last.span.start)}<PackageLicenseExpression>{licence}</PackageLicenseExpression>`,
  };
}
