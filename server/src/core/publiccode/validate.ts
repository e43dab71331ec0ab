import type { MessageArgument, MessageId } from '../messages/model';
import { readYaml } from '../manifests/parsing/yaml';
import type { DataMap, DataMember, DataValue } from '../manifests/parsing/tree';
import { itemsOf, memberOf, membersOf, stringAt } from '../manifests/parsing/tree';
import type { Span } from '../text/span';
import type { PubliccodeCode, PubliccodeProblem } from './model';
import type { Field, Section } from './schema';
import { CURRENT_VERSIONS, DESCRIPTION, ITALY, ROOT, VERSIONS } from './schema';
import type { ValueKind } from './values';
import { isCountry, isLowerCaseCountry, VALUE_KINDS } from './values';

const EMPTY: DataMap = { kind: 'map', span: { start: 0, end: 0 }, members: [] };

type Add = (code: PubliccodeCode, key: string, id: MessageId, span: Span, args?: Readonly<Record<string, MessageArgument>>, severity?: PubliccodeProblem['severity']) => void;

/**
 * What a publiccode.yml says against its specification (0.7.0), each at its key or value. Never throws; a text that is
 * no YAML, or no mapping, has few or no problems here: its syntax is another finding's.
 */
export function validatePubliccode(text: string): readonly PubliccodeProblem[] {
  const { root: read, log } = readYaml(text);
  const broken = log.problems.length > 0;
  // An empty file lacks all that the standard requires.
  const root = read ?? (broken ? undefined : EMPTY);
  if (root?.kind !== 'map') return [];
  const problems: PubliccodeProblem[] = [];
  const add: Add = (code, key, id, span, args = {}, severity = code === 'publiccode-deprecated' ? 'warning' : 'error') => {
    problems.push({ code, severity, key, message: { id, args: { key, ...args } }, span });
  };
  checkSection(root, ROOT, '', { start: 0, end: 0 }, add, (member) => checkExtra(member, root, add));
  checkDescriptions(root, add);
  checkMaintenance(root, add);
  checkVersion(root, add);
  // What stands behind a mistake in the YAML is not read: nobody can tell that it is missing.
  return problems.filter(({ code }) => !broken || code !== 'publiccode-missing-key').sort((a, b) => a.span.start - b.span.start);
}

/** `unknown` deals with keys the schema has not; it answers false where they are unknown indeed. */
function checkSection(map: DataMap, section: Section, prefix: string, place: Span, add: Add, unknown: (member: DataMember) => boolean = () => false): void {
  for (const member of map.members) {
    const field = Object.hasOwn(section.fields, member.key.value) ? section.fields[member.key.value] : undefined;
    const key = prefix + member.key.value;
    if (field) checkField(member, field, key, add);
    else if (!unknown(member)) add('publiccode-unknown-key', key, 'publiccode.unknown-key', member.key.span);
  }
  for (const [name, field] of Object.entries(section.fields)) {
    if (field.required === true && !memberOf(map, name)) add('publiccode-missing-key', prefix + name, 'publiccode.missing-key', place);
  }
}

function checkField({ key: { span }, value }: DataMember, field: Field, key: string, add: Add): void {
  if (field.deprecated !== undefined) add('publiccode-deprecated', key, field.deprecated, span);
  const { holds } = field;
  if (value.kind === 'scalar' && value.value === null) {
    if (field.required === true) add('publiccode-missing-key', key, 'publiccode.missing-value', span);
  } else if (typeof holds === 'string') checkScalar(value, holds, key, span, add, field);
  else if (isOneOf(holds)) {
    if (value.kind !== 'scalar' || typeof value.value !== 'string') add('publiccode-invalid-value', key, 'publiccode.expected-text', value.kind === 'scalar' ? value.span : span);
    else if (!holds.includes(value.value)) add('publiccode-invalid-value', key, 'publiccode.expected-one-of', value.span, { value: value.value, values: { anyOf: holds } });
  } else if ('fields' in holds) {
    if (value.kind === 'map') checkSection(value, holds, `${key}.`, span, add);
    else add('publiccode-invalid-value', key, 'publiccode.expected-section', span);
  } else checkList(value, holds, field, key, span, add);
}

function isOneOf(holds: Exclude<Field['holds'], string>): holds is readonly string[] {
  return Array.isArray(holds);
}

function checkList(value: DataValue, { list, orOne }: { readonly list: ValueKind | Section; readonly orOne?: boolean }, field: Field, key: string, span: Span, add: Add): void {
  if (value.kind !== 'list') {
    if (orOne === true && value.kind === 'scalar' && typeof list === 'string') checkScalar(value, list, key, span, add, field);
    else add('publiccode-invalid-value', key, 'publiccode.expected-list', span);
    return;
  }
  if (field.required === true && value.items.length === 0) add('publiccode-missing-key', key, 'publiccode.empty-list', span);
  value.items.forEach((item, at) => {
    const itemKey = `${key}[${String(at)}]`;
    if (typeof list === 'string') checkScalar(item, list, itemKey, item.span, add, {});
    else if (item.kind === 'map') checkSection(item, list, `${itemKey}.`, item.members[0]?.key.span ?? item.span, add);
    else add('publiccode-invalid-value', itemKey, 'publiccode.expected-section', item.span);
  });
}

function checkScalar(value: DataValue, kind: ValueKind | 'boolean', key: string, span: Span, add: Add, { length }: Pick<Field, 'length'>): void {
  if (value.kind !== 'scalar') return add('publiccode-invalid-value', key, 'publiccode.expected-text', span);
  if (kind === 'boolean') return typeof value.value === 'boolean' ? undefined : add('publiccode-invalid-value', key, 'publiccode.expected-boolean', value.span);
  if (typeof value.value !== 'string') return add('publiccode-invalid-value', key, 'publiccode.expected-text', value.span);
  if (kind === 'country' && isLowerCaseCountry(value.value)) return add('publiccode-deprecated', key, 'publiccode.deprecated.country-code', value.span, { value: value.value, country: value.value.toUpperCase() });
  if (!VALUE_KINDS[kind](value.value)) return add('publiccode-invalid-value', key, `publiccode.expected.${kind}` as MessageId, value.span, { value: value.value });
  if (length) checkLength(value.value, length, key, span, add);
}

function checkLength(text: string, { least = 0, most }: NonNullable<Field['length']>, key: string, span: Span, add: Add): void {
  // Counted as people count characters; a text far beyond the limit need not be counted to its end.
  const count = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.slice(0, most * 8))].length;
  if (count < least) add('publiccode-invalid-value', key, 'publiccode.too-short', span, { count, least });
  if (count > most) add('publiccode-invalid-value', key, 'publiccode.too-long', span, { count, most });
}

/** `description` and sections of countries, whose keys are languages and countries. */
function checkExtra({ key, value }: DataMember, root: DataMap, add: Add): boolean {
  if (key.value === 'description') return true;
  const country = key.value.toUpperCase();
  if (!/^[a-z]{2}$/i.test(key.value) || !isCountry(country)) return false;
  if (key.value !== country) {
    add('publiccode-deprecated', key.value, 'publiccode.deprecated.country', key.span, { country });
    if (memberOf(root, country)) add('publiccode-invalid-value', key.value, 'publiccode.duplicate-country', key.span, { country });
  }
  // Only Italy has defined what its section holds.
  if (country !== 'IT') return key.value === country;
  if (value.kind === 'map') checkSection(value, ITALY, `${key.value}.`, key.span, add);
  return true;
}

function checkDescriptions(root: DataMap, add: Add): void {
  const description = memberOf(root, 'description');
  if (!description || membersOf(description.value).length === 0) return add('publiccode-missing-key', 'description', 'publiccode.missing-description', description?.key.span ?? { start: 0, end: 0 });
  for (const { key, value } of membersOf(description.value)) {
    if (!VALUE_KINDS.language(key.value)) add('publiccode-invalid-value', 'description', 'publiccode.expected.language', key.span, { value: key.value });
    if (value.kind === 'map') checkSection(value, DESCRIPTION, `description.${key.value}.`, key.span, add);
    else add('publiccode-invalid-value', `description.${key.value}`, 'publiccode.expected-section', key.span);
  }
}

/** Contacts where the type is internal or community; contractors where it is contract, and only there. */
function checkMaintenance(root: DataMap, add: Add): void {
  const maintenance = memberOf(root, 'maintenance');
  const type = stringAt(root, 'maintenance', 'type');
  if (!maintenance || !type) return;
  const contractors = memberOf(maintenance.value, 'contractors');
  const contacts = itemsOf(memberOf(maintenance.value, 'contacts')?.value);
  if ((type.value === 'internal' || type.value === 'community') && contacts.length === 0) add('publiccode-missing-key', 'maintenance.contacts', 'publiccode.contacts-wanted', type.span, { type: type.value });
  for (const contact of contacts) {
    const name = stringAt(contact, 'name');
    if (name && VALUE_KINDS.email(name.value)) add('publiccode-invalid-value', 'maintenance.contacts.name', 'publiccode.contact-name', name.span, { value: name.value }, 'information');
  }
  if (type.value === 'contract' && itemsOf(contractors?.value).length === 0) add('publiccode-missing-key', 'maintenance.contractors', 'publiccode.contractors-wanted', type.span);
  if (type.value !== 'contract' && contractors) add('publiccode-invalid-value', 'maintenance.contractors', 'publiccode.contractors-unwanted', contractors.key.span, { type: type.value });
}

function checkVersion(root: DataMap, add: Add): void {
  const version = stringAt(root, 'publiccodeYmlVersion');
  if (!version || CURRENT_VERSIONS.includes(version.value)) return;
  const key = 'publiccodeYmlVersion';
  if (!VERSIONS.includes(version.value)) add('publiccode-invalid-value', key, 'publiccode.expected-one-of', version.span, { value: version.value, values: { anyOf: CURRENT_VERSIONS } });
  else add('publiccode-deprecated', key, 'publiccode.old-version', version.span, { value: version.value });
}
