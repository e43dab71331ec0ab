import { findLicenceId } from '../../expression/ids';
import type { Ecosystem, Scope } from '../../manifests/format';
import { evidenceLines } from './evidence';
import type { Bill, BillComponent, BillFormat, BillLicences, BillStamp } from './model';
import { referencesOf, textIn } from './references';

/** CycloneDX 1.6 (ECMA-424) takes one expression or several licences for a component. */
export const cycloneDx16: BillFormat = { spec: 'cyclonedx-1.6', write: (bill, stamp) => write(bill, stamp, '1.6') };

/** CycloneDX 1.7 takes expressions and licences side by side. */
export const cycloneDx17: BillFormat = { spec: 'cyclonedx-1.7', write: (bill, stamp) => write(bill, stamp, '1.7') };

type Version = '1.6' | '1.7';

/** The document that is written. */
interface Document {
  readonly spec: Version;
  readonly bill: Bill;
}

/** How one component's licences are written: `textOf` knows the words of those on no list. */
interface Writing {
  readonly spec: Version;
  textOf(name: string): string | undefined;
}

/** https://cyclonedx.org/docs/1.7/json: `excluded` is not part of the running product. */
const SCOPES: Readonly<Record<Scope, string>> = { runtime: 'required', optional: 'optional', peer: 'optional', build: 'excluded', test: 'excluded', development: 'excluded' };

function write(bill: Bill, { created, uuid, version }: BillStamp, specVersion: Version): object {
  const { root, packages, components, complete } = bill;
  const of: Document = { spec: specVersion, bill };
  const needs = new Map<string, string[]>();
  for (const { from, to } of bill.edges) {
    const known = needs.get(from);
    if (known) known.push(to);
    else needs.set(from, [to]);
  }
  // "Components that do not have their own dependencies must be declared as empty elements": those of which it is not known are left out.
  const refs = [root, ...packages, ...components].map(({ ref }) => ref);
  const told = refs.filter((ref) => complete.has(ref) || needs.has(ref));
  const open = refs.filter((ref) => !complete.has(ref));
  return {
    $schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion,
    serialNumber: `urn:uuid:${uuid}`,
    version: 1,
    metadata: {
      timestamp: created,
      tools: { components: [{ type: 'application', name: 'licence-assistant', version }] },
      component: componentOf(root, of, 'application'),
    },
    components: [...packages.map((each) => componentOf(each, of, 'library')), ...components.map((each) => ({ ...componentOf(each, of, typeOf(each.ecosystem)), scope: SCOPES[each.scope] }))],
    dependencies: told.map((ref) => ({ ref, dependsOn: needs.get(ref) ?? [] })),
    ...(open.length > 0 && { compositions: [{ aggregate: 'unknown', dependencies: open }] }),
  };
}

function componentOf({ ref, name, version, ecosystem, purl, scope, licences, hashes = [] }: BillComponent, { spec, bill }: Document, type: string): object {
  const { licenses, evidence } = licencesOf(licences, { spec, textOf: (name) => textIn(bill, name, ref) });
  const properties = [
    ...(licences.effective === undefined ? [] : [property('bsi:component:effectiveLicense', licences.effective)]),
    ...(SCOPES[scope] === 'excluded' || scope === 'peer' ? [property('licence-assistant:scope', scope)] : []),
    ...(licences.concluded === undefined ? [property('licence-assistant:licence:status', licences.status)] : []),
    ...(licences.concluded === undefined ? licences.candidates : []).map((each) => property('licence-assistant:licence:candidate', each)),
    ...evidenceLines(licences).map((line) => property('licence-assistant:licence:evidence', line)),
  ];
  return {
    type,
    'bom-ref': ref,
    ...named(ecosystem, name),
    ...(version !== undefined && { version }),
    ...(hashes.length > 0 && { hashes: hashes.map(({ algorithm, value }) => ({ alg: algorithm, content: value })) }),
    ...(licenses.length > 0 && { licenses }),
    ...(purl !== undefined && { purl }),
    ...(evidence.length > 0 && { evidence: { licenses: evidence } }),
    ...(properties.length > 0 && { properties }),
  };
}

function property(name: string, value: string): object {
  return { name, value };
}

/** Names of two parts are a group and a name, as package URLs have them. */
function named(ecosystem: Ecosystem, name: string): object {
  const sign = ecosystem === 'npm' && name.startsWith('@') ? '/' : ecosystem === 'composer' ? '/' : GROUPED.has(ecosystem) ? ':' : undefined;
  const cut = sign === undefined ? -1 : name.indexOf(sign);
  return cut > 0 ? { group: name.slice(0, cut), name: name.slice(cut + 1) } : { name };
}

const GROUPED: ReadonlySet<Ecosystem> = new Set(['maven', 'gradle', 'sbt', 'ivy']);

function typeOf(ecosystem: Ecosystem): string {
  return ecosystem === 'docker' ? 'container' : 'library';
}

type Acknowledgement = 'concluded' | 'declared';
interface Choices {
  readonly licenses: readonly object[];
  readonly evidence: readonly object[];
}

/**
 * What is concluded first, then what is declared (BSI TR-03183-2: distribution and original licences). Where 1.6 has no place for both
 * because one is an expression, what is declared is evidence.
 */
function licencesOf({ concluded, declared, found }: BillLicences, writing: Writing): Choices {
  const isAlone = (expression: string | undefined): boolean => isSingle(expression) || isNamed(expression, writing);
  const names = found.map((name) => (findLicenceId(name) === name ? choiceOf(name, 'declared', writing) : namedChoice(name, 'declared', writing)));
  const first = concluded === undefined ? [] : [choiceOf(concluded, 'concluded', writing)];
  const second = declared === undefined ? [] : [choiceOf(declared, 'declared', writing)];
  if (writing.spec === '1.7' || (isAlone(concluded) && isAlone(declared))) return { licenses: [...first, ...second, ...names], evidence: [] };
  const [one, other] = first.length > 0 ? [first, second] : [second, []];
  // An expression stands alone.
  return isAlone(concluded ?? declared) ? { licenses: [...one, ...names], evidence: other } : { licenses: one, evidence: other.length > 0 ? other : names };
}

/** True for what CycloneDX writes as a licence and not as an expression. */
function isSingle(expression: string | undefined): boolean {
  return expression === undefined || expression === 'NONE' || findLicenceId(expression) === expression;
}

/** True for one licence on no list whose text is here: 1.6 has a place for the text with a licence's name alone. */
function isNamed(expression: string | undefined, { spec, textOf }: Writing): boolean {
  return spec === '1.6' && expression?.startsWith('LicenseRef-') === true && !expression.includes(' ') && textOf(expression) !== undefined;
}

function choiceOf(expression: string, acknowledgement: Acknowledgement, writing: Writing): object {
  if (expression === 'NONE' || isNamed(expression, writing)) return namedChoice(expression, acknowledgement, writing);
  if (isSingle(expression)) return { license: { id: expression, acknowledgement } };
  const texts = writing.spec === '1.7' ? referencesOf(expression).flatMap((id) => textsOf(writing.textOf(id)).map((text) => ({ licenseIdentifier: id, text }))) : [];
  return { expression, ...(texts.length > 0 && { expressionDetails: texts }), acknowledgement };
}

function namedChoice(name: string, acknowledgement: Acknowledgement, { textOf }: Writing): object {
  const [text] = textsOf(textOf(name));
  return { license: { name, ...(text && { text }), acknowledgement } };
}

function textsOf(content: string | undefined): readonly object[] {
  return content === undefined ? [] : [{ contentType: 'text/plain', content }];
}
