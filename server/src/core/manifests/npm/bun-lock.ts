import { emptyDocument } from '../document';
import type { LockedPackage, LockedRoot, ManifestDocument, ManifestFormat, Scope } from '../format';
import { readJsonInPieces } from '../parsing/json-pieces';
import { CONNECTED_AT_ONCE, MAX_PATH } from '../parsing/limits';
import { normalisePath } from '../parsing/names';
import { itemsOf, membersOf, stringOf, textsIn, valueAt, type DataMember, type DataValue } from '../parsing/tree';
import { readDescriptor } from './descriptor';
import { baseNameOf } from '../../text/paths';
import { atOnce, type Slices } from '../../text/slices';

interface Entry {
  readonly name: string;
  readonly version: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly path?: string;
  readonly requires: readonly string[];
}

const FIELDS: readonly (readonly [string, Scope])[] = [
  ['dependencies', 'runtime'],
  ['devDependencies', 'development'],
  ['optionalDependencies', 'optional'],
  ['peerDependencies', 'peer'],
];

/**
 * bun's text lock file (https://bun.com/docs/pm/lockfile): JSON with comments and trailing commas. Keys are places in the
 * tree, `a/b` for a `b` only `a` sees; each entry is a list beginning with `name@version`.
 */
export const bunLock: ManifestFormat = {
  id: 'bun-lock',
  ecosystem: 'npm',
  matches: (path) => baseNameOf(path) === 'bun.lock',
  parse: (text) => atOnce(read(text)),
  parseInSlices: read,
};

function* read(text: string): Slices<ManifestDocument> {
  const entries = new Map<string, Entry>();
  const { root, log } = yield* readJsonInPieces(text, {
    lenient: true,
    each: new Map([['packages', (member: DataMember) => readEntry(member, entries)]]),
  });
  if (root && root.kind !== 'map') log.add('manifest.json.no-object', root.span);
  return {
    ...emptyDocument('bun-lock', 'npm', 'lockfile'),
    ...(yield* connect(entries, valueAt(root, 'workspaces'))),
    problems: log.problems,
  };
}

function readEntry({ key, value }: DataMember, entries: Map<string, Entry>): void {
  const items = itemsOf(value);
  const label = stringOf(items[0])?.value;
  if (label === undefined || key.value.length > MAX_PATH) return;
  const { name, range } = readDescriptor(label);
  const workspace = range.startsWith('workspace:');
  const meta = items.find((item) => item.kind === 'map');
  const optional = new Set(textsIn(valueAt(meta, 'optionalPeers')));
  const requires = FIELDS.flatMap(([field, scope]) =>
    scope === 'development'
      ? []
      : membersOf(valueAt(meta, field))
          .map((member) => member.key.value)
          .filter((required) => scope !== 'peer' || !optional.has(required)),
  );
  entries.set(key.value, {
    name,
    version: workspace ? '' : range,
    span: key.span,
    requires,
    ...(workspace ? { path: normalisePath(range.slice('workspace:'.length)) } : {}),
  });
}

function* connect(
  entries: ReadonlyMap<string, Entry>,
  workspaces: DataValue | undefined,
): Slices<Pick<ManifestDocument, 'locked' | 'roots'>> {
  /** `name` as `place` sees it: its own copy, then that of each package above, then the common one. */
  const find = (place: string, name: string): string | undefined => {
    for (let at = place; at !== ''; at = above(at)) if (entries.has(`${at}/${name}`)) return `${at}/${name}`;
    return entries.has(name) ? name : undefined;
  };
  const locked: LockedPackage[] = [];
  for (const [key, { requires, ...entry }] of entries) {
    if (locked.length % CONNECTED_AT_ONCE === 0) yield;
    const dependencies = requires.flatMap((name) => find(key, name) ?? []);
    locked.push({ key, ...entry, dependencies: [...new Set(dependencies)] });
  }
  const roots = membersOf(workspaces).map(({ key, value }): LockedRoot => {
    const own = stringOf(valueAt(value, 'name'))?.value ?? '';
    const dependencies = FIELDS.flatMap(([field, scope]) =>
      membersOf(valueAt(value, field)).flatMap((member) => {
        const found = find(own, member.key.value);
        return found === undefined ? [] : [{ key: found, name: member.key.value, scope }];
      }),
    );
    return { path: normalisePath(key.value), dependencies };
  });
  return { locked, roots };
}

/** `a/b` of `a/b/c`; a scope and its name are one step: `a` of `a/@s/b`. */
function above(place: string): string {
  const slash = place.lastIndexOf('/');
  if (slash < 0) return '';
  const before = place.lastIndexOf('/', slash - 1);
  if (place.charAt(before + 1) === '@') return before < 0 ? '' : place.slice(0, before);
  return place.slice(0, slash);
}
