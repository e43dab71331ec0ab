import type { Scope } from '../../manifests/format';
import { encodeUriPart } from '../../text/uri';
import { licenceComment } from './evidence';
import type { Bill, BillComponent, BillEdge, BillFormat, BillStamp } from './model';
import { referencesIn, referencesOf } from './references';

/** How SPDX 3.0.1 Core/RelationshipType and LifecycleScopeType tell the scopes. */
const RELATIONSHIPS: Readonly<Record<Scope, { readonly relationshipType: string; readonly scope: string }>> = {
  runtime: { relationshipType: 'dependsOn', scope: 'runtime' },
  optional: { relationshipType: 'hasOptionalDependency', scope: 'runtime' },
  peer: { relationshipType: 'hasProvidedDependency', scope: 'runtime' },
  build: { relationshipType: 'dependsOn', scope: 'build' },
  test: { relationshipType: 'dependsOn', scope: 'test' },
  development: { relationshipType: 'dependsOn', scope: 'development' },
};

/** ExpandedLicensing, individuals. */
const NO_ASSERTION = 'https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense';
const NONE = 'https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoneLicense';
/** Core, individuals: no element at all. */
const NO_ELEMENT = 'https://spdx.org/rdf/3.0.1/terms/Core/NoneElement';
const CREATION = '_:creation';

/** SPDX 3.0.1 as JSON-LD (https://spdx.github.io/spdx-spec/v3.0.1/), profiles core, software and simpleLicensing. */
export const spdx301: BillFormat = {
  spec: 'spdx-3.0.1',
  write: (bill, stamp) => ({ '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': graphOf(bill, stamp) }),
};

/** One element of the graph; all but the creation have an `spdxId`. */
type Element = Readonly<Record<string, unknown>> & { readonly spdxId: string };

function graphOf(bill: Bill, { created, uuid, version }: BillStamp): object[] {
  const { root, packages, components, edges, complete } = bill;
  const base = `https://spdx.org/spdxdocs/${encodeUriPart(root.name)}-${uuid}#`;
  const all = [root, ...packages, ...components];
  const ids = new Map(all.map(({ ref }, at) => [ref, `${base}package-${String(at)}`]));
  const idOf = (ref: string): string => ids.get(ref) ?? base;
  const agent = element('SoftwareAgent', `${base}agent`, { name: 'licence-assistant' });
  const tool = element('Tool', `${base}tool`, { name: `licence-assistant ${version}` });
  const licences = licenceElements(bill, base, idOf);
  const elements = [
    agent,
    tool,
    ...all.map((each) => packageOf(each, idOf(each.ref))),
    ...licences,
    ...relationshipsOf(edges, base, idOf, complete),
    ...needingNothing(all, edges, complete).map(({ ref }, at) => element('LifecycleScopedRelationship', `${base}nothing-${String(at)}`, { from: idOf(ref), to: [NO_ELEMENT], ...RELATIONSHIPS.runtime, completeness: 'complete' })),
  ];
  const elementIds = elements.map(({ spdxId }) => spdxId);
  const sbom = element('software_Sbom', `${base}sbom`, { rootElement: [idOf(root.ref)], element: elementIds, software_sbomType: ['source'] });
  return [
    { type: 'CreationInfo', '@id': CREATION, specVersion: '3.0.1', created, createdBy: [agent.spdxId], createdUsing: [tool.spdxId] },
    element('SpdxDocument', `${base}document`, { name: root.name, rootElement: [sbom.spdxId], element: [sbom.spdxId, ...elementIds], profileConformance: ['core', 'software', 'simpleLicensing'] }),
    sbom,
    ...elements,
  ];
}

function element(type: string, spdxId: string, properties: object): Element {
  return { type, spdxId, creationInfo: CREATION, ...properties };
}

function packageOf({ name, version, purl, ecosystem, licences, hashes = [] }: BillComponent, id: string): Element {
  const comment = licenceComment(licences);
  return element('software_Package', id, {
    name,
    ...(version !== undefined && { software_packageVersion: version }),
    ...(purl !== undefined && { software_packageUrl: purl }),
    ...(ecosystem === 'docker' && { software_primaryPurpose: 'container' }),
    ...(hashes.length > 0 && { verifiedUsing: hashes.map(({ algorithm, value }) => ({ type: 'Hash', algorithm: algorithm.toLowerCase().replace('-', ''), hashValue: value })) }),
    ...(comment !== '' && { comment }),
  });
}

/** One relationship for what a component needs in one way, with all it goes to: SPDX 3 tells there whether that is all. */
function relationshipsOf(edges: readonly BillEdge[], base: string, idOf: (ref: string) => string, complete: ReadonlySet<string>): Element[] {
  const groups = new Map<string, { readonly edge: BillEdge; readonly to: string[] }>();
  for (const edge of edges) {
    const key = `${edge.from}\n${edge.scope}`;
    const group = groups.get(key);
    if (group) group.to.push(idOf(edge.to));
    else groups.set(key, { edge, to: [idOf(edge.to)] });
  }
  return [...groups.values()].map(({ edge: { from, scope }, to }, at) =>
    element('LifecycleScopedRelationship', `${base}dependencies-${String(at)}`, { from: idOf(from), to, ...RELATIONSHIPS[scope], completeness: complete.has(from) ? 'complete' : 'noAssertion' }),
  );
}

/** Those of which it is known that they need nothing. */
function needingNothing(all: readonly BillComponent[], edges: readonly BillEdge[], complete: ReadonlySet<string>): readonly BillComponent[] {
  const needing = new Set(edges.map(({ from }) => from));
  return all.filter(({ ref }) => complete.has(ref) && !needing.has(ref));
}

/** Each expression once, the texts of licences on no list, and which package has which. */
function licenceElements(bill: Bill, base: string, idOf: (ref: string) => string): Element[] {
  const { root, packages, components } = bill;
  const references = referencesIn(bill);
  const texts = references.list.map(({ id, text }, at) => ({ id, element: element('simplelicensing_SimpleLicensingText', `${base}text-${String(at)}`, { name: id, simplelicensing_licenseText: text }) }));
  const expressions = new Map<string, Element>();
  const licenceOf = (expression: string | undefined): string => {
    if (expression === undefined) return NO_ASSERTION;
    if (expression === 'NONE') return NONE;
    const known = expressions.get(expression);
    if (known) return known.spdxId;
    const own = new Set(referencesOf(expression));
    const custom = texts.filter(({ id }) => own.has(id)).map(({ id, element: { spdxId } }) => ({ type: 'DictionaryEntry', key: id, value: spdxId }));
    const made = element('simplelicensing_LicenseExpression', `${base}licence-${String(expressions.size)}`, { simplelicensing_licenseExpression: expression, ...(custom.length > 0 && { simplelicensing_customIdToUri: custom }) });
    expressions.set(expression, made);
    return made.spdxId;
  };
  const relations = [root, ...packages, ...components].flatMap(({ ref, licences }, at) => [
    element('Relationship', `${base}concluded-${String(at)}`, { from: idOf(ref), relationshipType: 'hasConcludedLicense', to: [licenceOf(licences.concluded)] }),
    element('Relationship', `${base}declared-${String(at)}`, { from: idOf(ref), relationshipType: 'hasDeclaredLicense', to: [licenceOf(references.declaredBy({ ref, licences }))] }),
  ]);
  return [...texts.map(({ element: text }) => text), ...expressions.values(), ...relations];
}
