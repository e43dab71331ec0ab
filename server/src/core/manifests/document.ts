import type { Ecosystem, ManifestDocument } from './format';

/** A document with nothing in it yet; formats spread it and add what they read. */
export function emptyDocument(format: string, ecosystem: Ecosystem, role: ManifestDocument['role']): ManifestDocument {
  return { format, ecosystem, role, licences: [], dependencies: [], locked: [], roots: [], members: [], problems: [] };
}
