import type { ManifestDocument, ManifestFormat } from '../format';
import { readJsonInPieces } from '../parsing/json-pieces';
import { stringAt, valueAt, type DataMember } from '../parsing/tree';
import { createBill } from './bill';
import { isCycloneDx, readComponent, readDependency, readSubject } from './cyclonedx-json';
import { createSpdx3Reader } from './spdx3-json';
import { readDescribed, readJsonRelationship, readPackage } from './spdx-json';
import { baseNameOf } from '../../text/paths';
import { atOnce, type Slices } from '../../text/slices';

/** What is read of an item, of any of the standards; hashes and addresses make most of such documents. */
const READ: ReadonlySet<string> = new Set([
  ...[
    'type',
    'bom-ref',
    'group',
    'name',
    'version',
    'purl',
    'scope',
    'licenses',
    'evidence',
    'components',
    'properties',
    'ref',
    'dependsOn',
  ],
  ...[
    'SPDXID',
    'versionInfo',
    'licenseDeclared',
    'licenseConcluded',
    'externalRefs',
    'spdxElementId',
    'relationshipType',
    'relatedSpdxElement',
  ],
  ...['@type', '@id', 'spdxId', 'from', 'to', 'rootElement', 'externalIdentifier', 'packageVersion', 'packageUrl'],
  ...['software_packageVersion', 'software_packageUrl', 'simplelicensing_licenseExpression'],
]);

/** Long lists of other things than components: files of SPDX 2, advisories of CycloneDX. */
const UNREAD = ['files', 'snippets', 'annotations', 'vulnerabilities', 'compositions', 'formulation'];

/**
 * Bills of materials in JSON: CycloneDX 1, SPDX 2 and SPDX 3. Their names do not tell them apart, their members do. Read
 * piece by piece, because they list everything a build knows.
 */
export const sbomJson: ManifestFormat = {
  id: 'sbom-json',
  ecosystem: 'sbom',
  matches: (path) =>
    /(?:^|[._-])s?bom\.json$|\.cdx\.json$|\.spdx3?\.json(?:ld)?$|^spdx\.json(?:ld)?$|cyclonedx[\w.-]*\.json$/i.test(
      baseNameOf(path),
    ),
  parse: (text) => atOnce(read(text)),
  parseInSlices: read,
};

function* read(text: string): Slices<ManifestDocument> {
  const bill = createBill();
  const spdx3 = createSpdx3Reader(bill);
  const each = new Map<string, ((member: DataMember) => void) | 'skip'>([
    ['components', (member) => readComponent(member, bill)],
    ['dependencies', (member) => readDependency(member, bill)],
    ['packages', (member) => readPackage(member, bill)],
    ['relationships', (member) => readJsonRelationship(member, bill)],
    ['@graph', (member) => spdx3.element(member)],
    ...UNREAD.map((key) => [key, 'skip'] as const),
  ]);
  const { root, log } = yield* readJsonInPieces(text, { each, keep: READ });
  if (root) {
    readSubject(root, bill);
    readDescribed(root, bill);
  }
  yield;
  spdx3.finish();
  const known = root && (isCycloneDx(root) || stringAt(root, 'spdxVersion') || valueAt(root, '@context'));
  if (root && !known)
    log.add('manifest.sbom.unknown', { start: root.span.start, end: root.span.start + 1 }, undefined, 'information');
  return yield* bill.finish(sbomJson, log);
}
