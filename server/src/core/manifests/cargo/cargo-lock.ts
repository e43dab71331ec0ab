import type { Located } from '../../text/span';
import { draftOf, finished } from '../draft';
import type { LockedPackage, ManifestFormat } from '../format';
import { readTableChunks } from '../parsing/table-chunks';
import { itemsOf, stringAt, stringOf, valueAt } from '../parsing/tree';
import { purlOf } from '../purl';
import { repositoryPurl } from '../repository-url';

interface Entry {
  readonly name: Located<string>;
  readonly version: string;
  readonly source: string | undefined;
  readonly checksum: string | undefined;
  readonly asks: readonly string[];
}

/**
 * Cargo's lock file. Packages without `source` are the workspace's own, known by name and not by folder; scopes are not
 * told apart (cargo's `resolver` module, encode.rs: a dependency is `name`, `name version` or `name version (source)`).
 */
export const cargoLock: ManifestFormat = {
  id: 'cargo-lock',
  ecosystem: 'cargo',
  matches: (path) => /(?:^|\/)Cargo\.lock$/.test(path),
  parse(text) {
    const draft = draftOf(cargoLock, 'lockfile');
    const entries: Entry[] = [];
    const log = readTableChunks(text, 'package', new Set(), (root) => {
      for (const table of itemsOf(valueAt(root, 'package'))) {
        const name = stringAt(table, 'name');
        const asks = itemsOf(valueAt(table, 'dependencies')).flatMap((item) => stringOf(item)?.value ?? []);
        if (name)
          entries.push({
            name,
            version: stringAt(table, 'version')?.value ?? '',
            source: stringAt(table, 'source')?.value,
            checksum: stringAt(table, 'checksum')?.value,
            asks,
          });
      }
    });
    draft.problems.push(...log.problems);
    const keyOf = index(entries);
    for (const entry of entries) {
      const { name, version, source, checksum } = entry;
      const dependencies = [...new Set(entry.asks.flatMap((ask) => keyOf(ask) ?? []))];
      const locked: LockedPackage = {
        key: fullKey(entry),
        name: name.value,
        version,
        span: name.span,
        dependencies,
        purl: purl(entry),
        ...(checksum !== undefined && { checksum: `sha256:${checksum}` }),
      };
      draft.locked.push(source === undefined ? { ...locked, local: true } : locked);
      if (source !== undefined) continue;
      const direct = dependencies.map((key) => ({ key, name: nameOf(key), scope: 'runtime' as const }));
      draft.roots.push({ path: '', name: name.value, dependencies: direct });
    }
    return finished(draft);
  },
};

function fullKey({ name, version, source }: Entry): string {
  return source === undefined ? `${name.value} ${version}` : `${name.value} ${version} (${source})`;
}

function nameOf(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

/** Finds the entry that a dependency string means: the shortest form that is unique in the file is written. */
function index(entries: readonly Entry[]): (ask: string) => string | undefined {
  const keys = new Map<string, string>();
  for (const entry of entries) {
    const key = fullKey(entry);
    for (const form of [key, `${entry.name.value} ${entry.version}`, entry.name.value])
      if (!keys.has(form)) keys.set(form, key);
  }
  return (ask) => keys.get(ask);
}

function purl({ name, version, source }: Entry): string {
  const repository = source?.startsWith('git+') === true ? source.slice('git+'.length) : undefined;
  return repositoryPurl(repository, source?.split('#')[1]) ?? purlOf('cargo', name.value, version);
}
