import { emptyDocument } from '../document';
import type { LockedPackage, LockedRoot, ManifestDocument, ManifestFormat, Scope } from '../format';
import { readIndented } from '../parsing/indented';
import { normalisePath } from '../parsing/names';
import { readDescriptor } from './descriptor';
import { membersOf, stringAt, stringOf, valueAt, type DataMember, type DataValue } from '../parsing/tree';
import { baseNameOf } from '../../text/paths';
import { atOnce, type Slices } from '../../text/slices';

interface Entry {
  readonly name: string;
  readonly version: string;
  readonly span: { readonly start: number; readonly end: number };
  scope?: Scope;
  checksum?: string | undefined;
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
  parse: (text) => atOnce(read(text)),
  parseInSlices: read,
};

function* read(text: string): Slices<ManifestDocument> {
  const entries = new Map<string, Entry>();
  const importers: DataMember[] = [];
  const keys = /^lockfileVersion:\s*['"]?[1-5]\b/m.test(text.slice(0, 2_000)) ? OLD_KEYS : KEYS;
  const enter = (member: DataMember): void => readEntry(member, entries, keys);
  const each = new Map([
    ['packages', enter],
    ['snapshots', enter],
    ['importers', (member: DataMember) => void importers.push(member)],
  ]);
  const { root, log } = yield* readIndented(text, each);
  const own: DataMember = { key: { value: '.', span: { start: 0, end: 0 } }, value: root };
  return {
    ...emptyDocument('pnpm-lock', 'npm', 'lockfile'),
    ...(yield* connect(entries, importers.length > 0 ? importers : [own], keys)),
    problems: log.problems,
  };
}

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
  // Written in one line, a mapping stays text.
  entry.checksum ??= stringAt(value, 'resolution', 'integrity')?.value ?? /\bintegrity: ?([\w+/=-]{1,200})/.exec(stringAt(value, 'resolution')?.value ?? '')?.[1];
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
  /** The first key that is there of those a dependency's value may mean: a version of its name, or for an alias the whole key. */
  find(name: string, value: string, isKey: (key: string) => boolean): string | undefined;
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
  find: (name, value, isKey) =>
    [`/${name}/${/^\d/.test(value) ? OLD_KEYS.bare(value) : value}`, OLD_KEYS.bare(value), value].find(isKey),
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
  find(name, value, isKey) {
    const bare = KEYS.bare(value);
    const usual = `${name}@${bare}`;
    return isKey(usual) ? usual : [`/${usual}`, bare].find(isKey);
  },
};

/** Entries whose edges are looked up at a time. */
const SLICE = 5_000;

function* connect(
  entries: ReadonlyMap<string, Entry>,
  importers: readonly DataMember[],
  keys: Keys,
): Slices<Pick<ManifestDocument, 'locked' | 'roots'>> {
  const isKey = (key: string): boolean => entries.has(key);
  const find = (name: string, value: string): string | undefined => keys.find(name, value, isKey);
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
  const locked: LockedPackage[] = [];
  for (const [key, { name, version, span, scope, checksum, requires }] of entries) {
    if (locked.length % SLICE === 0) yield;
    const dependencies = new Set<string>();
    for (const [required, value] of requires) {
      const found = find(required, value);
      if (found !== undefined) dependencies.add(found);
    }
    const entry = { key, name, version, span, dependencies: [...dependencies], ...(checksum !== undefined && { checksum }) };
    locked.push(scope ? { ...entry, scope } : entry);
  }
  for (const link of links.values()) locked.push(link);
  return { locked, roots };
}

/** Up to version 5 the version itself; then `{specifier, version}`. */
function versionOf(value: DataValue): string {
  return (stringOf(value) ?? stringAt(value, 'version'))?.value ?? '';
}
