import { applyEdits, modify } from 'jsonc-parser';
import type { YAMLSeq } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { POLICY_FILE_NAMES } from '../policy/read';
import { changeText, createFile, lineEndOf, refuse } from './edit';
import type { FixMaterials, FixNeeds, FixResult } from './model';

/** One entry of a list in the policy file, in the order its keys are written. */
export type PolicyEntry = Readonly<Record<string, string>>;

export const POLICY_NEEDS: FixNeeds = { files: POLICY_FILE_NAMES, licenceTexts: [] };

/** Adds `entry` to the list `key` of the project's policy file, creating the file where there is none. Comments and layout stay. */
export function addToPolicy({ files }: FixMaterials, key: string, entry: PolicyEntry): FixResult {
  const path = POLICY_FILE_NAMES.find((name) => files.get(name) !== undefined);
  const text = path === undefined ? undefined : files.get(path);
  if (path === undefined || text === undefined) return createFile('.licence-assistant.yaml', `${key}:\n${listItem(entry, '  ', '\n')}`);
  const changed = path.endsWith('.json') ? addToJson(text, key, entry) : addToYaml(text, key, entry);
  return changed === undefined ? refuse('fix.refused.policy-unreadable', { file: path }) : changeText(path, text, { start: 0, end: text.length }, changed);
}

/** Sets the single value `key` of the project's policy file, creating the file where there is none. Comments and layout stay. */
export function setInPolicy({ files }: FixMaterials, key: string, value: string): FixResult {
  const path = POLICY_FILE_NAMES.find((name) => files.get(name) !== undefined);
  const text = path === undefined ? undefined : files.get(path);
  if (path === undefined || text === undefined) return createFile('.licence-assistant.yaml', `${key}: ${scalar(value)}\n`);
  const changed = path.endsWith('.json') ? setInJson(text, key, value) : setInYaml(text, key, value);
  return changed === undefined ? refuse('fix.refused.policy-unreadable', { file: path }) : changeText(path, text, { start: 0, end: text.length }, changed);
}

function setInJson(text: string, key: string, value: string): string | undefined {
  try {
    return applyEdits(text, modify(text, [key], value, { formattingOptions: { insertSpaces: true, tabSize: 2 } }));
  } catch {
    return undefined;
  }
}

function setInYaml(text: string, key: string, value: string): string | undefined {
  const { contents, errors } = parseDocument(text, { prettyErrors: false });
  if (errors.length > 0 || (contents !== null && !isMap(contents))) return undefined;
  const pair = contents?.items.find((each) => isScalar(each.key) && each.key.value === key);
  const end = lineEndOf(text);
  if (!pair) return `${key}: ${scalar(value)}${end}${text}`;
  if (!isScalar(pair.value) || !pair.value.range) return undefined;
  const [start, close] = pair.value.range;
  return text.slice(0, start) + scalar(value) + text.slice(close);
}

function addToJson(text: string, key: string, entry: PolicyEntry): string | undefined {
  try {
    return applyEdits(text, modify(text, [key, -1], entry, { isArrayInsertion: true, formattingOptions: { insertSpaces: true, tabSize: 2 } }));
  } catch {
    return undefined;
  }
}

function addToYaml(text: string, key: string, entry: PolicyEntry): string | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  const { contents } = document;
  if (document.errors.length > 0 || (contents !== null && !isMap(contents))) return undefined;
  const end = lineEndOf(text);
  const pair = contents?.items.find((each) => isScalar(each.key) && each.key.value === key);
  const whole = text === '' || text.endsWith('\n') ? text : text + end;
  if (!pair) return `${whole}${key}:${end}${listItem(entry, '  ', end)}`;
  if (!isSeq(pair.value)) return undefined;
  return pair.value.flow === true ? addToFlow(text, pair.value, entry) : addToBlock(whole, pair.value, entry, end);
}

/** After the last item of a `- ` list, with its indentation. */
function addToBlock(text: string, list: YAMLSeq, entry: PolicyEntry, end: string): string {
  const [start, close] = [list.range?.[0] ?? 0, list.range?.[1] ?? text.length];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', Math.max(start, close - 1));
  const at = next < 0 ? text.length : next + 1;
  return text.slice(0, at) + listItem(entry, text.slice(lineStart, start).replace(/[^ ]/g, ' '), end) + text.slice(at);
}

function addToFlow(text: string, list: YAMLSeq, entry: PolicyEntry): string {
  const close = (list.range?.[1] ?? text.length) - 1;
  const flow = `{ ${Object.entries(entry).map(([name, value]) => `${name}: ${scalar(value)}`).join(', ')} }`;
  return `${text.slice(0, close).trimEnd()}${list.items.length > 0 ? ', ' : ''}${flow}${text.slice(close)}`;
}

function listItem(entry: PolicyEntry, indent: string, end: string): string {
  return Object.entries(entry)
    .map(([name, value], at) => `${indent}${at === 0 ? '- ' : '  '}${name}: ${scalar(value)}${end}`)
    .join('');
}

/** A text as YAML writes it on one line, quoted where it would mean something else. */
function scalar(value: string): string {
  return stringify(value, { lineWidth: 0, defaultStringType: /[,{}[\]]/.test(value) ? 'QUOTE_DOUBLE' : 'PLAIN' }).trimEnd();
}
