import { parseDocument } from 'yaml';
import { ECOSYSTEMS } from '../manifests/format';
import { USES } from '../verdict/model';
import type { Complaints, MapCursor } from './cursor';
import { createComplaints, openMap } from './cursor';
import type { Choice, Curation, CustomLicence, Policy, PolicyUse, Waiver } from './model';
import { NO_POLICY } from './model';
import { DOCTRINES, policyKeys, PROFILES, SCOPES } from './vocabulary';
import { yamlFault } from './yaml-faults';

/** Names a policy file may have, at the workspace root or a package's. */
export const POLICY_FILE_NAMES: readonly string[] = ['.licence-assistant.yaml', '.licence-assistant.yml', '.licence-assistant.json'];

/** A licence on no list is named so (SPDX 2.3, Annex D.2). */
const OWN_ID = /^LicenseRef-[A-Za-z0-9.-]+$/;
/** Characters; a policy is written by hand. */
const LIMIT = 1_000_000;

/**
 * Reads a policy file, YAML or JSON (which is YAML 1.2). Never throws: what is wrong is in `problems`, each at its place,
 * and everything else in the file still holds. A file that is not YAML at all has one problem, at the first error.
 */
export function readPolicy(text: string, path: string): Policy {
  const complaints = createComplaints();
  const none = { ...NO_POLICY, path, problems: complaints.list };
  if (text.length > LIMIT) {
    complaints.add('policy-invalid', 'policy.too-large', { start: 0, end: 0 }, { limit: LIMIT });
    return none;
  }
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
  const fault = yamlFault(document, text);
  if (fault) {
    complaints.add('policy-invalid', 'policy.not-yaml', fault.span, { problem: { id: fault.problem } });
    return none;
  }
  if (document.contents === null) return none;
  const map = openMap(document.contents, ['$schema', ...keysOf()], complaints);
  return map ? readMap(map, path, complaints) : none;
}

/** Names of the keys at the top, or in the entries of a section. */
function keysOf(section?: string): string[] {
  return policyKeys(section).map(({ name }) => name);
}

function readMap(map: MapCursor, path: string, complaints: Complaints): Policy {
  const outbound = map.text('outbound');
  const copyright = map.text('copyright')?.value;
  const profile = map.oneOf('profile', PROFILES);
  return {
    path,
    ...(outbound && { outbound }),
    ...(copyright !== undefined && { copyright }),
    ...(profile && { profile }),
    doctrine: map.oneOf('doctrine', DOCTRINES) ?? 'european',
    uses: map.maps('uses', keysOf('uses')).flatMap((entry) => readUse(entry, complaints)),
    allow: map.texts('allow'),
    deny: map.texts('deny'),
    curations: map.maps('curations', keysOf('curations')).flatMap(readCuration),
    choices: map.maps('choices', keysOf('choices')).flatMap(readChoice),
    licences: map.maps('licences', keysOf('licences')).flatMap((entry) => readCustomLicence(entry, complaints)),
    waivers: map.maps('waivers', keysOf('waivers')).flatMap((entry) => readWaiver(entry, complaints)),
    matrices: map.texts('matrices').map(({ value }) => value),
    ignore: readIgnored(map, complaints),
    problems: complaints.list,
  };
}

/** Patterns that any name, or any path, fits. */
const ANY = /^(?:\.?\/)?\*{1,2}(?:\/\*{0,2})?$/;

function readIgnored(map: MapCursor, complaints: Complaints): string[] {
  return map.texts('ignore').map(({ value, span }) => {
    if (ANY.test(value)) complaints.add('policy-sweeping', 'policy.ignores-all', span, { value });
    return value;
  });
}

/** Uses that keep a component out of the program: for all that it runs with, they leave nothing to be judged. */
const APART: ReadonlySet<string> = new Set(['tool', 'distinct']);

function readUse(entry: MapCursor, complaints: Complaints): PolicyUse[] {
  entry.require('use');
  const use = entry.oneOf('use', USES);
  const scope = entry.oneOf('scope', SCOPES);
  const ecosystem = entry.oneOf('ecosystem', ECOSYSTEMS);
  const name = entry.text('package')?.value;
  const narrowed = ecosystem !== undefined || (name !== undefined && !ANY.test(name)) || (scope !== undefined && scope !== 'runtime');
  if (use && APART.has(use) && !narrowed) complaints.add('policy-sweeping', 'policy.uses-all', entry.span, { use });
  return use ? [{ use, ...(scope && { scope }), ...(ecosystem !== undefined && { ecosystem }), ...(name !== undefined && { package: name }) }] : [];
}

function readCuration(entry: MapCursor): Curation[] {
  const name = entry.require('package');
  const licence = entry.require('licence');
  const version = entry.text('version')?.value;
  const evidence = entry.text('evidence')?.value;
  return name && licence ? [{ package: name, licence, ...(version !== undefined && { version }), ...(evidence !== undefined && { evidence }) }] : [];
}

function readChoice(entry: MapCursor): Choice[] {
  const choose = entry.require('choose');
  const name = entry.text('package')?.value;
  return choose ? [{ choose, ...(name !== undefined && { package: name }) }] : [];
}

function readCustomLicence(entry: MapCursor, complaints: Complaints): CustomLicence[] {
  const id = entry.require('id');
  const like = entry.require('like');
  if (id && !OWN_ID.test(id.value)) {
    complaints.add('policy-invalid', 'policy.bad-own-id', id.span, { value: id.value });
    return [];
  }
  const evidence = entry.text('evidence')?.value;
  return id && like ? [{ id, like, ...(evidence !== undefined && { evidence }) }] : [];
}

function readWaiver(entry: MapCursor, complaints: Complaints): Waiver[] {
  const code = entry.require('code');
  const reason = entry.require('reason');
  const name = entry.text('package')?.value;
  const path = entry.text('path')?.value;
  const expires = entry.text('expires');
  if (expires && !isDay(expires.value)) {
    complaints.add('policy-invalid', 'policy.bad-date', expires.span, { value: expires.value });
    return [];
  }
  if (!code || !reason) return [];
  return [{ code, reason: reason.value, span: entry.span, ...(name !== undefined && { package: name }), ...(path !== undefined && { path }), ...(expires && { expires }) }];
}

/** True for a day of the calendar, YYYY-MM-DD. */
function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const days = [31, Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return Number(day) >= 1 && Number(day) <= (days[Number(month) - 1] ?? 0);
}
