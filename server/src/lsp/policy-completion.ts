import { CompletionItemKind } from 'vscode-languageserver';
import type { CompletionItem, Position } from 'vscode-languageserver';
import { FINDING_CODES } from '../core/findings/registry';
import type { PolicyKey } from '../core/policy/vocabulary';
import { policyInWriting } from '../core/policy/writing';
import type { Context } from './context';
import { licenceWords } from './present/dependency';
import { indexOf } from './project-index';
import type { ProjectFile } from './projects';

/** Where something is written: the line up to the cursor, and the text above it. */
interface Writing {
  readonly line: string;
  readonly above: string;
  readonly position: Position;
}

/** Names of components offered at most. */
const MOST_NAMES = 2_000;

/** Keys of the policy file where a key can stand, and the values that a key can have. */
export function policyItems(context: Context, file: ProjectFile, { line, above, position }: Writing): CompletionItem[] {
  const writing = policyInWriting(line, above);
  if (!writing) return [];
  const range = { start: { line: position.line, character: writing.start }, end: position };
  const item = (label: string, newText: string, rest: Partial<CompletionItem>): CompletionItem => ({ label, textEdit: { range, newText }, ...rest });
  if ('keys' in writing) return writing.keys.map((key, index) => item(key.name, beginOf(key), { kind: CompletionItemKind.Property, detail: context.translator.text({ id: key.about }), sortText: String(index).padStart(2, '0') }));
  const { key } = writing;
  const isQuoted = /["']$/.test(line.slice(0, writing.start));
  if (key.name === 'package') return namesOf(context, file).map(([name, detail]) => item(name, isQuoted ? name : quoted(name), { kind: CompletionItemKind.Module, detail, filterText: name }));
  if (key.name === 'code') return [...FINDING_CODES].sort().map((code) => item(code, code, { kind: CompletionItemKind.Value }));
  return [...(key.values ?? [])].map(([word, about]) => item(word, word, { kind: CompletionItemKind.EnumMember, ...(about !== undefined && { detail: context.translator.text({ id: about }) }) }));
}

/** What is written for a key: it and the beginning of its value. */
function beginOf({ name, entries, list }: PolicyKey): string {
  return entries || list ? `${name}:\n  - ` : `${name}: `;
}

/** Components of the project with their licences, each name once. */
function namesOf(context: Context, { project }: ProjectFile): readonly (readonly [string, string])[] {
  const names = new Map<string, string>();
  for (const { dependency } of [...indexOf(project).dependencies.values()].flat()) {
    if (names.size >= MOST_NAMES) break;
    if (!names.has(dependency.name)) names.set(dependency.name, licenceWords(context, dependency));
  }
  return [...names];
}

/** A name as YAML takes it: `@` begins no plain value. */
function quoted(name: string): string {
  return /^[\w./-]+$/.test(name) ? name : `"${name}"`;
}
