import type { LockedPackage, LockedRoot, ManifestDocument, Scope } from '../format';
import { CONNECTED_AT_ONCE, MAX_PATH } from '../parsing/limits';
import { normalisePath } from '../parsing/names';
import { isTrue, membersOf, stringAt, stringOf, valueAt, type DataMember, type DataValue } from '../parsing/tree';
import type { Slices } from '../../text/slices';
import type { Located } from '../../text/span';

/** A package of the table before its edges are known. `requires` are names, looked up from the package's own place. */
export interface Entry {
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly licence?: Located<string>;
  readonly requires: readonly (readonly [name: string, scope: Scope])[];
  readonly scope?: Scope;
  readonly checksum?: string;
  /** A package of the workspace, or the root ('' is the lock file's folder). */
  readonly path?: string;
}

/** The packages of one npm lock file by their places in the tree. */
export interface PackageTable {
  readonly size: number;
  add(entry: Entry): void;
  /** An entry of `packages` (lock file version 2 and 3). */
  addFlat(member: DataMember): void;
  finish(): Slices<Pick<ManifestDocument, 'locked' | 'roots'>>;
}

const MODULES = 'node_modules/';

/** An empty table of what is locked at which place of node_modules. */
export function createPackageTable(): PackageTable {
  const entries = new Map<string, Entry>();
  const links = new Map<string, string>();
  /** Places with packages of their own below them: most have none, and to look there for each of their edges costs much. */
  const parents = new Set<string>();
  /** The packages at the top, by name. */
  const tops = new Map<string, string>();
  const enter = (place: string): void => {
    const parent = above(place);
    if (parent !== '') parents.add(parent);
    else if (place.startsWith(MODULES)) tops.set(place.slice(MODULES.length), place);
  };

  /** The place of package `name` as seen from `key`, the way Node looks it up: own node_modules, then each folder above. */
  const lookUp = (key: string, name: string): string | undefined => {
    for (let at = key; at !== ''; at = above(at)) {
      if (!parents.has(at)) continue;
      const place = `${at}/${MODULES}${name}`;
      // The entry's own string: looking it up again then costs no comparison.
      const found = entries.get(links.get(place) ?? place);
      if (found) return found.key;
    }
    const top = tops.get(name);
    return top === undefined ? undefined : entries.get(links.get(top) ?? top)?.key;
  };

  return {
    get size() {
      return entries.size;
    },
    add: (entry) => {
      entries.set(entry.key, entry);
      enter(entry.key);
    },
    addFlat({ key, value }) {
      if (value.kind !== 'map' || key.value.length > MAX_PATH) return;
      if (isTrue(valueAt(value, 'link'))) {
        const target = stringAt(value, 'resolved');
        if (!target) return;
        links.set(key.value, normalisePath(target.value));
        enter(key.value);
        return;
      }
      const place = key.value.lastIndexOf(MODULES);
      const own = place < 0;
      const licence = stringAt(value, 'license') ?? stringAt(value, 'license', 'type');
      const scope = own ? undefined : scopeOf(value);
      const checksum = stringAt(value, 'integrity')?.value;
      entries.set(key.value, {
        key: key.value,
        name:
          stringAt(value, 'name')?.value ??
          key.value.slice(own ? key.value.lastIndexOf('/') + 1 : place + MODULES.length),
        version: stringAt(value, 'version')?.value ?? '',
        span: key.span,
        requires: requirementsOf(value, own),
        ...(licence ? { licence } : {}),
        ...(scope ? { scope } : {}),
        ...(checksum === undefined ? {} : { checksum }),
        ...(own ? { path: key.value } : {}),
      });
      enter(key.value);
    },
    *finish() {
      const locked: LockedPackage[] = [];
      const roots: LockedRoot[] = [];
      for (const entry of entries.values()) {
        if (locked.length % CONNECTED_AT_ONCE === 0) yield;
        const found: LockedRoot['dependencies'][number][] = [];
        const edges = new Set<string>();
        for (const [name, scope] of entry.requires) {
          const key = lookUp(entry.key, name);
          if (key === undefined || key === entry.key) continue;
          if (entry.path === entry.key) found.push({ key, name, scope });
          // A workspace package's own development dependencies are no business of those who use it.
          if (scope !== 'development') edges.add(key);
        }
        if (entry.path === entry.key) roots.push({ path: entry.path, dependencies: found });
        if (entry.key !== '') locked.push(lockedOf(entry, [...edges]));
      }
      return { locked, roots };
    },
  };
}

/** Assigned one by one: spreading two hundred thousand entries costs more than reading them. */
function lockedOf(
  { key, name, version, span, licence, scope, checksum, path }: Entry,
  dependencies: readonly string[],
): LockedPackage {
  const locked: { -readonly [K in keyof LockedPackage]: LockedPackage[K] } = { key, name, version, span, dependencies };
  if (licence) locked.licence = licence;
  if (scope) locked.scope = scope;
  if (checksum !== undefined) locked.checksum = checksum;
  if (path !== undefined) locked.path = path;
  return locked;
}

/** The next place where Node looks for packages: `a/node_modules/b` looks in `a`, `packages/x` in the lock file's folder. */
function above(key: string): string {
  const modules = key.lastIndexOf(`/${MODULES}`);
  if (modules >= 0) return key.slice(0, modules);
  const slash = key.startsWith(MODULES) ? -1 : key.lastIndexOf('/');
  return slash < 0 ? '' : key.slice(0, slash);
}

/** What npm marks: `dev`, `optional`, `peer` say that nothing else needs the package; `devOptional` that either may. */
export function scopeOf(value: DataValue): Scope | undefined {
  if (isTrue(valueAt(value, 'dev'))) return 'development';
  if (isTrue(valueAt(value, 'optional')) || isTrue(valueAt(value, 'devOptional'))) return 'optional';
  return isTrue(valueAt(value, 'peer')) ? 'peer' : undefined;
}

function requirementsOf(value: DataValue, own: boolean): readonly (readonly [string, Scope])[] {
  const found = new Map<string, Scope>();
  const meta = valueAt(value, 'peerDependenciesMeta');
  const add = (field: string, scope: Scope): void => {
    for (const member of membersOf(valueAt(value, field))) {
      if (scope === 'peer' && isTrue(valueAt(meta, member.key.value, 'optional'))) continue;
      if (stringOf(member.value) && (scope === 'optional' || !found.has(member.key.value)))
        found.set(member.key.value, scope);
    }
  };
  add('dependencies', 'runtime');
  add('optionalDependencies', 'optional');
  if (own) add('devDependencies', 'development');
  add('peerDependencies', 'peer');
  return [...found];
}
