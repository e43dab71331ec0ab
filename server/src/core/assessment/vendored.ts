import type { FileFacts } from '../facts/model';
import type { PlacedDocument } from '../graph/model';
import { emptyDocument } from '../manifests/document';
import type { Span } from '../text/span';
import { baseNameOf, folderOf } from '../text/paths';
import { isFixture, isVendored } from '../facts/quiet';

/** Folders that a package manager fills, by the files beside them that it reads: what is in them is known from there. */
const MANAGED: Readonly<Record<string, readonly string[]>> = {
  vendor: ['composer.json', 'go.mod', 'Gemfile', 'Cargo.toml'],
  pods: ['Podfile'],
  carthage: ['Cartfile'],
};

/** Kept while a file's facts stay the same, so that graphs are not built anew. */
const KNOWN = new WeakMap<FileFacts, PlacedDocument>();

/**
 * Copied software: every folder with a licence file of its own below a folder of vendored code, as a document with one
 * dependency, placed at the licence's title. What a package manager brought there is left to its manifest. `texts` are the
 * licence files of the project; `exists` tells of any path.
 */
export function vendoredDocuments(texts: readonly FileFacts[], exists: (path: string) => boolean): PlacedDocument[] {
  const seen = new Set<string>();
  return texts.flatMap((facts) => {
    if (facts.licenceText?.expression === undefined || !isVendored(facts.path)) return [];
    const folder = folderOf(facts.path);
    if (isFixture(facts.path) || !isVendored(folder) || seen.has(folder) || isManaged(facts.path, exists)) return [];
    seen.add(folder);
    const document = KNOWN.get(facts) ?? documentOf(facts, folder);
    KNOWN.set(facts, document);
    return [document];
  });
}

function isManaged(path: string, exists: (path: string) => boolean): boolean {
  const parts = path.split('/');
  return parts.some((part, i) => {
    if (part === 'node_modules') return true;
    const markers = Object.hasOwn(MANAGED, part.toLowerCase()) ? (MANAGED[part.toLowerCase()] ?? []) : [];
    const above = parts.slice(0, i).map((each) => `${each}/`).join('');
    return markers.some((marker) => exists(`${above}${marker}`));
  });
}

/** `name-1.2.3` is name and version. */
function documentOf(facts: FileFacts, folder: string): PlacedDocument {
  const [, name = baseNameOf(folder), version] = /^([^\d]*[^\d._-])[-_]v?(\d+(?:\.\d+)+\S*)$/.exec(baseNameOf(folder)) ?? [];
  const dependency = { name, scope: 'runtime' as const, nameSpan: titleOf(facts), path: '.', ...(version !== undefined && { version }) };
  return { path: facts.path, document: { ...emptyDocument('vendored', 'generic', 'manifest'), dependencies: [dependency] } };
}

/** The first line of the licence that was found. */
function titleOf({ licenceText, lines }: FileFacts): Span {
  const start = licenceText?.matches[0]?.span.start ?? 0;
  const next = lines?.find((line) => line > start);
  return { start, end: next === undefined ? start : next - 1 };
}
