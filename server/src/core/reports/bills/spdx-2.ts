import type { Scope } from '../../manifests/format';
import { encodeUriPart } from '../../text/uri';
import { licenceComment } from './evidence';
import type { BillComponent, BillEdge, BillFormat } from './model';
import type { LicenceReferences } from './references';
import { referencesIn } from './references';

/** How SPDX 2.3 § 11.1 names the scopes, from the dependency's side; what runs is told from the other. */
const RELATIONSHIPS: Readonly<Record<Scope, string>> = {
  runtime: 'DEPENDS_ON',
  optional: 'OPTIONAL_DEPENDENCY_OF',
  peer: 'PROVIDED_DEPENDENCY_OF',
  build: 'BUILD_DEPENDENCY_OF',
  test: 'TEST_DEPENDENCY_OF',
  development: 'DEV_DEPENDENCY_OF',
};

/** SPDX 2.3 in JSON (https://spdx.github.io/spdx-spec/v2.3/). */
export const spdx23: BillFormat = {
  spec: 'spdx-2.3',
  write: (bill, { created, uuid, version }) => {
    const { root, packages, components, edges, complete } = bill;
    const all = [root, ...packages, ...components];
    const references = referencesIn(bill);
    const ids = new Map(all.map(({ ref }, at) => [ref, `SPDXRef-Package-${String(at)}`]));
    const idOf = (ref: string): string => ids.get(ref) ?? 'NOASSERTION';
    const extracted = references.list.map(({ id, text }) => ({ licenseId: id, extractedText: text }));
    return {
      spdxVersion: 'SPDX-2.3',
      dataLicense: 'CC0-1.0',
      SPDXID: 'SPDXRef-DOCUMENT',
      name: root.name,
      documentNamespace: `https://spdx.org/spdxdocs/${encodeUriPart(root.name)}-${uuid}`,
      creationInfo: { created, creators: [`Tool: licence-assistant-${version}`] },
      packages: all.map((each) => packageOf(each, idOf(each.ref), references)),
      ...(extracted.length > 0 && { hasExtractedLicensingInfos: extracted }),
      relationships: [relationship('SPDXRef-DOCUMENT', 'DESCRIBES', idOf(root.ref)), ...edges.map((edge) => relationshipOf(edge, idOf)), ...withoutNeeds(all, edges, complete).map(([ref, needs]) => relationship(idOf(ref), 'DEPENDS_ON', needs))],
    };
  },
};

/** § 7: files are not looked at one by one, and where it was downloaded from is not told. */
function packageOf({ ref, name, version, purl, ecosystem, licences, hashes = [] }: BillComponent, id: string, references: LicenceReferences): object {
  const comment = licenceComment(licences);
  return {
    SPDXID: id,
    name,
    ...(version !== undefined && { versionInfo: version }),
    ...(ecosystem === 'docker' && { primaryPackagePurpose: 'CONTAINER' }),
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    ...(hashes.length > 0 && { checksums: hashes.map(({ algorithm, value }) => ({ algorithm: algorithm.replace('-', ''), checksumValue: value })) }),
    licenseConcluded: licences.concluded ?? 'NOASSERTION',
    licenseDeclared: references.declaredBy({ ref, licences }) ?? 'NOASSERTION',
    ...(comment !== '' && { licenseComments: comment }),
    copyrightText: 'NOASSERTION',
    ...(purl !== undefined && { externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }] }),
  };
}

/** § 11.1: `NONE` for what is known to need nothing, `NOASSERTION` where nobody tells. */
function withoutNeeds(all: readonly BillComponent[], edges: readonly BillEdge[], complete: ReadonlySet<string>): readonly (readonly [ref: string, needs: string])[] {
  const needing = new Set(edges.map(({ from }) => from));
  return all.filter(({ ref }) => !complete.has(ref) || !needing.has(ref)).map(({ ref }) => [ref, complete.has(ref) ? 'NONE' : 'NOASSERTION']);
}

function relationshipOf({ from, to, scope }: BillEdge, idOf: (ref: string) => string): object {
  const type = RELATIONSHIPS[scope];
  return scope === 'runtime' ? relationship(idOf(from), type, idOf(to)) : relationship(idOf(to), type, idOf(from));
}

function relationship(spdxElementId: string, relationshipType: string, relatedSpdxElement: string): object {
  return { spdxElementId, relationshipType, relatedSpdxElement };
}
