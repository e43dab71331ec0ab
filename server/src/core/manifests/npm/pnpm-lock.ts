import { emptyDocument } from '../document';
import type { LockedPackage, LockedRoot, ManifestDocument, ManifestFormat, Scope } from '../format';
import { readIndented } from '../parsing/indented';
import { normalisePath } from '../parsing/names';
import { readDescriptor } from './descriptor';
import { membersOf, stringAt, stringOf, valueAt, type DataMember, type DataValue } from '../parsing/tree';
import { baseNameOf } from '../../text/paths';

interface Entry {
  readonly name: string;
  readonly version: string;
  readonly span: { readonly start: number; readonly end: number };
  scope?: Scope;
  readonly requires: (readonly [name: string, version: string])[];
}

const FIELDS: readonly (readonly [string, Scope])[] = [
  ['dependencies', 'runtime'],
  ['devDependencies', 'development'],
  ['optionalDependencies', 'optional'],
];

/**
 * pnpm's lock file, versions 5 to 9 (https://github.com/pnpm/spec/tree/master/lockfile). Keys were `/name/1.0.0_peers`, then
 * `/name@1.0.0(peers)`, then `name@1.0.0(peers)` with edges apart under `snapshots`. Copies of one version that differ in
 * their peers are one package here, with the edges of all.
 */
export const pnpmLock: ManifestFormat = {
  id: 'pnpm-lock',
  ecosystem: 'npm',
  matches: (path) => baseNameOf(path) === 'pnpm-lock.yaml',
  parse(text): ManifestDocument {
    const entries = new Map<string, Entry>();
    const importers: DataMember[] = [];
    const keys = /^lockfileVersion:\s*['"]?[1-5]\b/m.test(text.slice(0, 2_000)) ? OLD_KEYS : KEYS;
    const read = (member: DataMember): void => readEntry(member, entries, keys);
    const each = new Map([
      ['packages', read],
      ['snapshots', read],
      ['importers', (member: DataMember) => void importers.push(member)],
    ]);
    const { root, log } = readIndented(text, each);
    const own: DataMember = { key: { value: '.', span: { start: 0, end: 0 } }, value: root };
    return {
      ...emptyDocument('pnpm-lock', 'npm', 'lockfile'),
      ...connect(entries, importers.length > 0 ? importers : [own], keys),
      problems: log.problems,
    };
  },
};

function readEntry({ key, value }: DataMember, entries: Map<string, Entry>, keys: Keys): void {
  const label = keys.bare(key.value);
  const { name, version } = keys.split(label);
  const known = entries.get(label);
  const entry: Entry = known ?? {
    name: stringAt(value, 'name')?.value ?? name,
    version: stringAt(value, 'version')?.value ?? version,
    span: key.span,
    requires: [],
  };
  const scope =
    stringAt(value, 'dev')?.value === 'true'
      ? 'development'
      : stringAt(value, 'optional')?.value === 'true'
        ? 'optional'
        : undefined;
  if (scope) entry.scope = scope;
  for (const field of ['dependencies', 'optionalDependencies']) {
    for (const member of membersOf(valueAt(value, field)))
      entry.requires.push([member.key.value, stringOf(member.value)?.value ?? '']);
  }
  entries.set(label, entry);
}

/** How a lock file writes keys, by its version. */
interface Keys {
  /** A key without the peers it was resolved with. */
  bare(key: string): string;
  split(bare: string): { readonly name: string; readonly version: string };
  /** Keys that a dependency's value may mean: a version of its name, or for an alias the whole key. */
  candidates(name: string, value: string): readonly string[];
}

/** Up to version 5: `/name/1.0.0_peer@2.0.0`. */
const OLD_KEYS: Keys = {
  bare(key) {
    const version = key.startsWith('/') ? key.indexOf('/', key.startsWith('/@') ? key.indexOf('/', 1) + 1 : 1) : 0;
    const peers = version < 0 ? -1 : key.indexOf('_', version);
    return peers > 0 ? key.slice(0, peers) : key;
  },
  split(bare) {
    const slash = bare.lastIndexOf('/');
    return slash > 0
      ? { name: bare.slice(bare.startsWith('/') ? 1 : 0, slash), version: bare.slice(slash + 1) }
      : { name: bare, version: '' };
  },
  candidates: (name, value) => [
    `/${name}/${/^\d/.test(value) ? OLD_KEYS.bare(value) : value}`,
    OLD_KEYS.bare(value),
    value,
  ],
};

/** From version 6 on: `/name@1.0.0(peer@2.0.0)`, from version 9 on without the slash. */
const KEYS: Keys = {
  bare(key) {
    const peers = key.indexOf('(');
    return peers > 0 ? key.slice(0, peers) : key;
  },
  split(bare) {
    const label = bare.startsWith('/') ? bare.slice(1) : bare;
    const { name, range } = readDescriptor(label);
    return { name, version: range };
  },
  candidates(name, value) {
    const bare = KEYS.bare(value);
    return [`${name}@${bare}`, `/${name}@${bare}`, bare];
  },
};

function connect(
  entries: ReadonlyMap<string, Entry>,
  importers: readonly DataMember[],
  keys: Keys,
): { readonly locked: readonly LockedPackage[]; readonly roots: readonly LockedRoot[] } {
  const find = (name: string, value: string): string | undefined =>
    keys.candidates(name, value).find((key) => entries.has(key));
  const links = new Map<string, LockedPackage>();
  const roots = importers.map(({ key, value }): LockedRoot => {
    const path = normalisePath(key.value);
    const dependencies = FIELDS.flatMap(([field, scope]) =>
      membersOf(valueAt(value, field)).flatMap((member) => {
        const name = member.key.value;
        const version = versionOf(member.value);
        const link = /^(?:link|file):(.*)$/.exec(version)?.[1];
        const found =
          link === undefined
            ? find(name, version)
            : (find(name, version) ?? `link:${normalisePath(`${path}/${link}`)}`);
        if (found === undefined) return [];
        if (link !== undefined && !entries.has(found))
          links.set(found, {
            key: found,
            name,
            version: '',
            span: member.key.span,
            dependencies: [],
            path: found.slice('link:'.length),
          });
        return [{ key: found, name, scope }];
      }),
    );
    return { path, dependencies };
  });
  const locked = [...entries].map(([key, { name, version, span, scope, requires }]): LockedPackage => {
    const dependencies = [...new Set(requires.flatMap(([required, value]) => find(required, value) ?? []))];
    return { key, name, version, span, dependencies, ...(scope ? { scope } : {}) };
  });
  return { locked: [...locked, ...links.values()], roots };
}

/** Up to version 5 the version itself; then `{specifier, version}`. */
function versionOf(value: DataValue): string {
  return (stringOf(value) ?? stringAt(value, 'version'))?.value ?? '';
}
