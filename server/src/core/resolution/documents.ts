import type { LicenceDeclaration, ManifestDocument, ManifestFormat } from '../manifests/format';
import { indexLines } from '../text/lines';
import { withoutEnd } from '../text/trim';
import type { LicenceStatement, Relation } from './model';

/** What the metadata file of an installed package says, without the file's place. */
export interface PackageDocument {
  readonly name?: string;
  readonly version?: string;
  readonly statements: readonly Omit<LicenceStatement, 'kind' | 'file'>[];
  /** Licence files it names, relative to it. */
  readonly files: readonly string[];
  readonly inheritsLicence: boolean;
  readonly properties: ReadonlyMap<string, string>;
  /** The document as it was read. */
  readonly manifest: ManifestDocument;
}

/** The file that npm's `SEE LICENSE IN <filename>` names, relative to the package; names with blanks too, which people put in quotation marks. */
export function fileNamedIn(value: string): string | undefined {
  const named = /^SEE LICEN[CS]E (?:IN|AT)\s(.{1,200})$/i.exec(value.trim())?.[1] ?? '';
  const name = withoutEnd(named.replace(/^[\s"'`<(]+/, ''), /[\s"'`>)]/).replace(/^\.\//, '');
  return name === '' ? undefined : name;
}

/** Reads the metadata of an installed package by its format. */
export function readPackageDocument(format: ManifestFormat, text: string, path: string): PackageDocument {
  const document = format.parse(text, path);
  const lines = indexLines(text);
  const stated = document.licences.filter(({ appliesTo, kind }) => appliesTo === undefined && kind !== 'file');
  return {
    ...(document.name && { name: document.name.value }),
    ...(document.version && { version: document.version.value }),
    statements: groups(stated).map(({ relation, members }) => ({
      line: lines.positionAt(members[0]?.value.span.start ?? 0).line + 1,
      values: wordings(relation, members),
      relation: relation === 'same' ? 'any' : relation,
    })),
    files: document.licences.flatMap(({ kind, value }) => (kind === 'file' ? value.value : (fileNamedIn(value.value) ?? []))),
    inheritsLicence: document.inheritsLicence === true,
    properties: new Map(document.properties ?? []),
    manifest: document,
  };
}

interface Group {
  readonly relation: Relation | 'same';
  readonly members: LicenceDeclaration[];
}

/** Declarations that belong together, in the order of the first of each. */
function groups(declarations: ManifestDocument['licences']): readonly Group[] {
  const found = new Map<number | LicenceDeclaration, Group>();
  for (const declaration of declarations) {
    const key = declaration.group?.id ?? declaration;
    const known = found.get(key);
    if (known) known.members.push(declaration);
    else found.set(key, { relation: declaration.group?.relation ?? 'any', members: [declaration] });
  }
  return [...found.values()];
}

/** The licences of a group, each with all its wordings. */
function wordings(relation: Group['relation'], members: readonly LicenceDeclaration[]): readonly (readonly string[])[] {
  if (relation === 'same') return [members.map(({ value }) => value.value)];
  const pairs = new Map<number | LicenceDeclaration, string[]>();
  for (const member of members) {
    const known = pairs.get(member.pair ?? member);
    if (known) known.push(member.value.value);
    else pairs.set(member.pair ?? member, [member.value.value]);
  }
  return [...pairs.values()];
}
