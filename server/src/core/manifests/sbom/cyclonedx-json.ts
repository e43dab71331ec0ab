import type { Scope } from '../format';
import { itemsOf, membersOf, stringAt, stringOf, valueAt, type DataMember, type DataValue } from '../parsing/tree';
import type { Located } from '../../text/span';
import type { Bill } from './bill';
import { fullName } from './bill';

/** Kinds of components that are no software of their own (CycloneDX 1.6, `component.type`). */
const NO_PACKAGES = new Set(['file', 'cryptographic-asset', 'data', 'device', 'operating-system']);

/** Reads an item of CycloneDX' `components` (https://cyclonedx.org/docs/1.6/json/), with the components inside it. */
export function readComponent({ value }: Pick<DataMember, 'value'>, bill: Bill): void {
  const name = stringAt(value, 'name');
  for (const inner of itemsOf(valueAt(value, 'components'))) readComponent({ value: inner }, bill);
  if (!name || NO_PACKAGES.has(stringAt(value, 'type')?.value ?? '')) return;
  const purl = stringAt(value, 'purl')?.value;
  const version = stringAt(value, 'version')?.value;
  const { declared, found } = licencesOf(valueAt(value, 'licenses'));
  const concluded = found ?? licencesOf(valueAt(value, 'evidence', 'licenses')).declared;
  const scope = scopeOf(value);
  bill.component({
    id: idOf(value, name.value),
    name: fullName(stringAt(value, 'group')?.value, name.value, purl),
    span: name.span,
    ...(version !== undefined && { version }),
    ...(purl !== undefined && { purl }),
    ...(declared && { licence: declared }),
    ...(concluded && { concluded }),
    ...(scope && { scope }),
  });
}

/** What the document is about: `metadata.component`. */
export function readSubject(root: DataValue, bill: Bill): void {
  const value = valueAt(root, 'metadata', 'component');
  if (value) bill.subject(idOf(value, stringAt(value, 'name')?.value ?? ''));
}

/** Reads an item of `dependencies`: `{ ref, dependsOn: [...] }`. */
export function readDependency({ value }: Pick<DataMember, 'value'>, bill: Bill): void {
  const from = stringAt(value, 'ref')?.value;
  if (from === undefined) return;
  for (const item of itemsOf(valueAt(value, 'dependsOn'))) {
    const to = stringOf(item)?.value;
    if (to !== undefined) bill.edge(from, to);
  }
}

function idOf(value: DataValue, name: string): string {
  return (
    stringAt(value, 'bom-ref')?.value ??
    stringAt(value, 'purl')?.value ??
    `${name}@${stringAt(value, 'version')?.value ?? ''}`
  );
}

function scopeOf(value: DataValue): Scope | undefined {
  const development = itemsOf(valueAt(value, 'properties')).some(
    (property) =>
      /:package:development$/.test(stringAt(property, 'name')?.value ?? '') &&
      stringAt(property, 'value')?.value === 'true',
  );
  if (development) return 'development';
  const scope = stringAt(value, 'scope')?.value;
  return scope === 'optional' ? 'optional' : scope === 'excluded' ? 'development' : undefined;
}

/**
 * One licence, or one expression. How several relate the standard does not say: they are listed, for a person to decide.
 * What the component declares is told apart from what somebody `found`; a statement that does not say which counts as its own.
 */
function licencesOf(value: DataValue | undefined): { declared: Located<string> | undefined; found: Located<string> | undefined } {
  const entries = itemsOf(value).map((item) => {
    const licence = valueAt(item, 'license');
    return {
      said:
        stringAt(item, 'expression') ??
        stringAt(licence, 'id') ??
        stringAt(licence, 'name') ??
        stringAt(licence, 'url'),
      concluded: (stringAt(item, 'acknowledgement') ?? stringAt(licence, 'acknowledgement'))?.value === 'concluded',
    };
  });
  const wordsOf = (found: boolean): Located<string> | undefined => listed(entries.flatMap(({ said, concluded }) => (concluded === found ? (said ?? []) : [])));
  return { declared: wordsOf(false), found: wordsOf(true) };
}

/** One statement as it is, several as a list over the place of all of them. */
export function listed(texts: readonly Located<string>[]): Located<string> | undefined {
  const [first] = texts;
  const last = texts.at(-1);
  if (!first || !last || texts.length === 1) return first;
  return {
    value: [...new Set(texts.map((text) => text.value))].join(', '),
    span: { start: first.span.start, end: last.span.end },
  };
}

/** True for a document that says it is CycloneDX. */
export function isCycloneDx(root: DataValue): boolean {
  return (
    stringAt(root, 'bomFormat')?.value === 'CycloneDX' ||
    membersOf(root).some(({ key, value }) => key.value === '$schema' && /cyclonedx/i.test(stringOf(value)?.value ?? ''))
  );
}
