import type { Message } from '../messages/model';
import type { Span } from '../text/span';
import { emptyDocument } from './document';
import type { ManifestDocument, ManifestFormat, Problem } from './format';
import { MAX_ENTRIES } from './parsing/limits';

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

/** Notes at `span` what could not be read; the rest still holds. */
export function note(draft: Draft, message: Message, span: Span, severity: Problem['severity'] = 'error'): void {
  draft.problems.push({ message, span, severity });
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
  note(draft, { id: 'manifest.limit.entries', args: { limit: MAX_ENTRIES } }, spanOf(first), 'warning');
  entries.length = MAX_ENTRIES;
}
