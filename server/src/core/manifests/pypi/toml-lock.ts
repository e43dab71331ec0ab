import type { Located } from '../../text/span';
import { draftOf, finished } from '../draft';
import type { LockedPackage, ManifestDocument, ManifestFormat, Scope } from '../format';
import { readTableChunks } from '../parsing/table-chunks';
import { itemsOf, type DataValue, valueAt } from '../parsing/tree';
import { normaliseName } from './names';

/** One `[[package]]` of a lock file of Python's: names are compared as indexes do, so edges and keys use that form. */
export interface LockedTable {
  readonly name: Located<string>;
  readonly version: string;
  readonly purl: string;
  readonly scope?: Scope;
  /** Folder of a package of the project itself, or a folder it depends on. */
  readonly path?: string;
  /** What it asks for; where `version` is given, that very one. */
  readonly asks: readonly { readonly name: string; readonly version?: string | undefined }[];
  /** Present for a project of the workspace: its own requests, by scope. */
  readonly root?: readonly { readonly name: string; readonly scope: Scope }[];
}

/** Lists of files and hashes, which make most of such a lock file and are not read. */
const SKIPPED = new Set(['files', 'wheels', 'resolution-markers']);

/** Reads the `key` tables of a lock file, `read` one table each, and links them by name and version. */
export function readTomlLock(
  format: Pick<ManifestFormat, 'id' | 'ecosystem'>,
  text: string,
  key: string,
  read: (table: DataValue) => LockedTable | undefined,
): ManifestDocument {
  const draft = draftOf(format, 'lockfile');
  const tables: LockedTable[] = [];
  const log = readTableChunks(text, key, SKIPPED, (root) => {
    for (const table of itemsOf(valueAt(root, key))) {
      const found = read(table);
      if (found) tables.push(found);
    }
  });
  draft.problems.push(...log.problems);
  const keys = new Map<string, string>();
  for (const { name, version } of tables) {
    const plain = normaliseName(name.value);
    const full = `${plain}@${version}`;
    keys.set(full, full);
    if (!keys.has(plain)) keys.set(plain, full);
  }
  const keyOf = (name: string, version?: string): string[] => {
    const plain = normaliseName(name);
    const found = (version === undefined ? undefined : keys.get(`${plain}@${version}`)) ?? keys.get(plain);
    return found === undefined ? [] : [found];
  };
  for (const { name, version, purl, scope, path, asks, root } of tables) {
    const locked: LockedPackage = {
      key: `${normaliseName(name.value)}@${version}`,
      name: name.value,
      version,
      span: name.span,
      dependencies: [...new Set(asks.flatMap((ask) => keyOf(ask.name, ask.version)))],
      purl,
      ...(scope === undefined ? {} : { scope }),
      ...(path === undefined ? {} : { path }),
    };
    draft.locked.push(locked);
    if (!root || path === undefined) continue;
    const dependencies = root.flatMap((ask) =>
      keyOf(ask.name).map((found) => ({ key: found, name: ask.name, scope: ask.scope })),
    );
    draft.roots.push({ path, dependencies });
  }
  return finished(draft);
}
