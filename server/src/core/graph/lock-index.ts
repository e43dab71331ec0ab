import type { Ecosystem, LockedPackage, LockedRoot, ManifestDocument } from '../manifests/format';
import { folderOf, resolvePath } from '../text/paths';
import type { Component, PlacedDocument, ProjectPackage } from './model';
import { atOnce, type Slices } from '../text/slices';
import { comparedName } from './names';

/** One lock file, indexed once: packages by number, their edges as numbers. Building it is linear in packages and edges. */
export interface LockIndex {
  readonly file: string;
  readonly ecosystem: Ecosystem;
  readonly packages: readonly LockedPackage[];
  /** True where the file says what the packages of the project ask for. */
  readonly rooted: boolean;
  /** True where entries repeat the requirements they answer, so that any manifest can be looked up. */
  readonly answersRequests: boolean;
  /** True where the file lists packages without saying who needs whom. */
  readonly flat: boolean;
  edgesOf(number: number): readonly number[];
  /** Where the package stands; the same object each time it is asked for as a package of the same ecosystem. */
  placeOf(number: number, ecosystem: Ecosystem): Component['locked'];
  byKey(key: string): number | undefined;
  /** The package a manifest's requirement resolves to: by the requirement as the lock file repeats it, else by name. */
  find(name: string, requirement: string | undefined): number | undefined;
  rootOf(pkg: ProjectPackage): LockedRoot | undefined;
  /** Folder of a package of the workspace, from the workspace root. */
  folderOf(locked: LockedPackage): string | undefined;
}

/** The indexes of lock files, each the same one as long as its document is the same. */
export interface LockIndexes {
  of(placed: PlacedDocument): LockIndex;
  /** Makes the index, where it is not made yet, piece by piece. */
  prepare(placed: PlacedDocument): Slices<LockIndex>;
}

/** Packages entered between two pauses. */
const SLICE = 20_000;

/** Prepares lock files for being asked, each once as long as its document is the same object. */
export function createLockIndexes(): LockIndexes {
  const known = new WeakMap<ManifestDocument, LockIndex>();
  const prepare = function* (placed: PlacedDocument): Slices<LockIndex> {
    const before = known.get(placed.document);
    if (before?.file === placed.path) return before;
    const index = yield* indexLock(placed);
    known.set(placed.document, index);
    return index;
  };
  return { prepare, of: (placed) => atOnce(prepare(placed)) };
}

function* indexLock({ path: file, document }: PlacedDocument): Slices<LockIndex> {
  const packages = document.locked;
  const keys = new Map<string, number>();
  const edges: (readonly number[] | undefined)[] = [];
  const places = new Map<Ecosystem, Component['locked'][]>();
  const requests = new Map<string, number>();
  for (const [number, { key, requests: answered = [] }] of packages.entries()) {
    if (number % SLICE === SLICE - 1) yield;
    keys.set(key, number);
    for (const request of answered) requests.set(request, number);
  }
  const folder = folderOf(file);
  const roots = new Map(
    document.roots.map((root) => [
      root.name === undefined ? `/${resolvePath(folder, root.path) ?? ''}` : root.name,
      root,
    ]),
  );
  const names = once(() => {
    const found = new Map<string, number>();
    packages.forEach((locked, number) => {
      const name = comparedName(document.ecosystem, locked.name);
      if (!found.has(name)) found.set(name, number);
    });
    return found;
  });

  return {
    file,
    packages,
    ecosystem: document.ecosystem,
    rooted: document.roots.length > 0,
    answersRequests: packages.some((locked) => locked.requests !== undefined),
    flat: !packages.some((locked) => locked.dependencies.length > 0),
    edgesOf: (number) => (edges[number] ??= packages[number]?.dependencies.flatMap((key) => keys.get(key) ?? []) ?? []),
    placeOf: (number, ecosystem) => {
      const locked = packages[number];
      const known = places.get(ecosystem) ?? [];
      places.set(ecosystem, known);
      return locked && (known[number] ??= placeIn(file, locked));
    },
    byKey: (key) => keys.get(key),
    find(name, requirement) {
      const exact = requirement === undefined ? undefined : requests.get(`${name}@${requirement}`);
      // In npm's tree several versions of a name may stand; the manifest's own is the one at the top.
      return exact ?? keys.get(`node_modules/${name}`) ?? names().get(comparedName(document.ecosystem, name));
    },
    rootOf: (pkg) => roots.get(`/${pkg.directory}`) ?? roots.get(pkg.name),
    folderOf: (locked) => (locked.path === undefined ? undefined : resolvePath(folder, locked.path)),
  };
}

function placeIn(file: string, { key, span, licence, concluded }: LockedPackage): NonNullable<Component['locked']> {
  return { file, key, span, ...(licence && { licence }), ...(concluded && { concluded }) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
