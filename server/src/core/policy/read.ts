import { parseDocument } from 'yaml';
import type { ErrorCode } from 'yaml';
import type { MessageId } from '../messages/model';
import type { Scope } from '../manifests/format';
import type { Doctrine } from '../verdict/model';
import { USES } from '../verdict/model';
import type { Complaints, MapCursor } from './cursor';
import { createComplaints, openMap } from './cursor';
import type { Choice, Curation, CustomLicence, Policy, PolicyUse, Waiver } from './model';
import { NO_POLICY } from './model';

/** Names a policy file may have, at the workspace root or a package's. */
export const POLICY_FILE_NAMES: readonly string[] = ['.licence-assistant.yaml', '.licence-assistant.yml', '.licence-assistant.json'];

export const PROFILES = ['ec', 'it', 'de', 'fr', 'nl', 'se'] as const;
const DOCTRINES: readonly Doctrine[] = ['european', 'strict'];
const SCOPES: readonly Scope[] = ['runtime', 'development', 'optional', 'peer', 'build', 'test'];
const KEYS = ['$schema', 'outbound', 'copyright', 'profile', 'doctrine', 'uses', 'allow', 'deny', 'curations', 'choices', 'licences', 'waivers', 'matrices', 'ignore'];
/** What goes wrong most in YAML written by hand, in words of ours: the parser's are English. */
const YAML_PROBLEMS: Partial<Record<ErrorCode, MessageId>> = {
  BAD_INDENT: 'policy.yaml.indentation',
  BLOCK_AS_IMPLICIT_KEY: 'policy.yaml.colon',
  DUPLICATE_KEY: 'policy.yaml.duplicate-key',
  MISSING_CHAR: 'policy.yaml.missing-character',
  MULTILINE_IMPLICIT_KEY: 'policy.yaml.colon',
  MULTIPLE_DOCS: 'policy.yaml.several-documents',
  TAB_AS_INDENT: 'policy.yaml.tab',
};
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
  const [error] = document.errors;
  if (error) {
    complaints.add('policy-invalid', 'policy.not-yaml', { start: Math.min(error.pos[0], text.length), end: Math.min(Math.max(error.pos[0], error.pos[1]), text.length) }, { problem: { id: YAML_PROBLEMS[error.code] ?? 'policy.yaml.other' } });
    return none;
  }
  if (document.contents === null) return none;
  const map = openMap(document.contents, KEYS, complaints);
  return map ? readMap(map, path, complaints) : none;
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
    uses: map.maps('uses', ['use', 'ecosystem', 'scope', 'package']).flatMap(readUse),
    allow: map.texts('allow'),
    deny: map.texts('deny'),
    curations: map.maps('curations', ['package', 'version', 'licence', 'evidence']).flatMap(readCuration),
    choices: map.maps('choices', ['package', 'choose']).flatMap(readChoice),
    licences: map.maps('licences', ['id', 'like', 'evidence']).flatMap(readCustomLicence),
    waivers: map.maps('waivers', ['code', 'package', 'path', 'reason', 'expires']).flatMap((entry) => readWaiver(entry, complaints)),
    matrices: map.texts('matrices').map(({ value }) => value),
    ignore: map.texts('ignore').map(({ value }) => value),
    problems: complaints.list,
  };
}

function readUse(entry: MapCursor): PolicyUse[] {
  entry.require('use');
  const use = entry.oneOf('use', USES);
  const scope = entry.oneOf('scope', SCOPES);
  const ecosystem = entry.text('ecosystem')?.value;
  const name = entry.text('package')?.value;
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

function readCustomLicence(entry: MapCursor): CustomLicence[] {
  const id = entry.require('id');
  const like = entry.require('like');
  const evidence = entry.text('evidence')?.value;
  return id && like ? [{ id, like, ...(evidence !== undefined && { evidence }) }] : [];
}

function readWaiver(entry: MapCursor, complaints: Complaints): Waiver[] {
  const code = entry.require('code');
  const reason = entry.require('reason');
  const name = entry.text('package')?.value;
  const path = entry.text('path')?.value;
  const expires = entry.text('expires');
  if (expires && !/^\d{4}-\d{2}-\d{2}$/.test(expires.value)) {
    complaints.add('policy-invalid', 'policy.bad-date', expires.span, { value: expires.value });
    return [];
  }
  if (!code || !reason) return [];
  return [{ code, reason: reason.value, span: entry.span, ...(name !== undefined && { package: name }), ...(path !== undefined && { path }), ...(expires && { expires }) }];
}
