import type { Message } from '../messages/model';
import type { Span } from '../text/span';
import { emptyDocument } from './document';
import type { ManifestDocument, ManifestFormat, Problem } from './format';
import { MAX_ENTRIES, MAX_WRITTEN, MAX_WRITTEN_PARTS } from './parsing/limits';
import { partsEnd } from './parsing/parts';
import { MAX_PROBLEMS } from './parsing/problems';
import type { DataMap } from './parsing/tree';
import { readYaml } from './parsing/yaml';

/** A document being read: formats fill it and hand it out by `finished`. */
export type Draft = {
  -readonly [Key in keyof ManifestDocument]: ManifestDocument[Key] extends readonly (infer Entry)[]
    ? Entry[]
    : ManifestDocument[Key];
};

/** A document of `format` with nothing in it yet. */
export function draftOf(format: Pick<ManifestFormat, 'id' | 'ecosystem'>, role: ManifestDocument['role']): Draft {
  const empty = emptyDocument(format.id, format.ecosystem, role);
  return { ...empty, licences: [], dependencies: [], locked: [], roots: [], members: [], problems: [] };
}

/** Notes at `span` what could not be read, the rest still holds; beyond `MAX_PROBLEMS` nothing more is noted. */
export function note(draft: Draft, message: Message, span: Span, severity: Problem['severity'] = 'error'): void {
  if (draft.problems.length < MAX_PROBLEMS) draft.problems.push({ message, span, severity });
}

/** The draft as a document, with at most `MAX_ENTRIES` entries of a kind. */
export function finished(draft: Draft): ManifestDocument {
  bound(draft, draft.dependencies, (entry) => entry.nameSpan);
  bound(draft, draft.locked, (entry) => entry.span);
  bound(draft, draft.licences, (entry) => entry.value.span);
  return draft;
}

function bound<Entry>(draft: Draft, entries: Entry[], spanOf: (entry: Entry) => Span): void {
  const first = entries[MAX_ENTRIES];
  if (first === undefined) return;
  const message = { id: 'manifest.limit.entries', args: { limit: MAX_ENTRIES } } as const;
  draft.problems.push({ message, span: spanOf(first), severity: 'warning' });
  entries.length = MAX_ENTRIES;
}

/**
 * The part of a manifest that is read: what comes after `MAX_WRITTEN` characters or `parts` words and signs is left out, and the
 * document says so.
 */
export function readable(draft: Draft, text: string, parts = MAX_WRITTEN_PARTS): string {
  const bounded = text.slice(0, MAX_WRITTEN);
  const end = partsEnd(bounded, parts) ?? bounded.length;
  if (end === text.length) return text;
  note(draft, { id: 'manifest.limit.length', args: { limit: end } }, { start: end, end: end + 1 }, 'warning');
  return text.slice(0, end);
}

/** Reads a YAML document that should be a map; its problems become the draft's. */
export function readYamlMap(draft: Draft, text: string): DataMap | undefined {
  const { root, log } = readYaml(readable(draft, text));
  draft.problems.push(...log.problems);
  if (!root || root.kind === 'map') return root;
  const newline = text.indexOf('\n', root.span.start);
  const end = newline < 0 ? root.span.end : Math.min(newline, root.span.end);
  note(draft, { id: 'manifest.yaml.no-map' }, { start: root.span.start, end });
  return undefined;
}
