import type { DeclaredDependency, Ecosystem, Scope } from '../manifests/format';
import { ancestorsOf, folderOf, resolvePath } from '../text/paths';
import type { LockIndex } from './lock-index';
import type { Component, PlacedDocument, ProjectPackage } from './model';
import { ecosystemOf } from '../manifests/purl';
import { comparedName, sameFamily } from './names';
import type { Settle } from './settle';

/** A dependency a package of the project asks for itself, with its entry in the lock file where there is one. */
export interface Direct {
  readonly name: string;
  readonly scope: Scope;
  readonly ecosystem: Ecosystem;
  readonly place: Component['place'];
  readonly locked?: { readonly lock: LockIndex; readonly number: number };
  readonly declared?: DeclaredDependency;
  /** Folder of the declaring manifest, for paths in it. */
  readonly folder: string;
  /** Listed for another dependency's sake, or in a lock file without edges: not asked for by the package itself. */
  readonly indirect: boolean;
}

/** All a package asks for: the lines of its manifests, resolved by the lock file that knows it, and what only that file knows. */
export function directOf(pkg: ProjectPackage, locks: readonly LockIndex[], settle: Settle): readonly Direct[] {
  const lock = lockFor(pkg, locks);
  const root = lock?.rootOf(pkg);
  const rooted = new Map(root?.dependencies.map((entry) => [comparedName(pkg.ecosystem, entry.name), entry]));
  const named = new Set<string>();
  const numbers = new Set<number>();

  const found: Direct[] = [];
  const addLine = (declared: DeclaredDependency, manifest: PlacedDocument): void => {
    const name = comparedName(pkg.ecosystem, declared.name);
    named.add(name);
    const entry = rooted.get(name);
    const same = (declared.ecosystem ?? manifest.document.ecosystem) === pkg.ecosystem;
    const number = entry
      ? lock?.byKey(entry.key)
      : root || !same
        ? undefined
        : lock?.find(declared.name, declared.requirement?.value);
    if (number !== undefined) numbers.add(number);
    found.push(fromLine(manifest, declared, lock && number !== undefined ? { lock, number } : undefined));
  };
  for (const manifest of pkg.manifests)
    for (const line of manifest.document.dependencies)
      for (const declared of settle(line, manifest)) addLine(declared, manifest);
  if (!lock) return withPins(found, pkg.ecosystem);
  const add = (number: number, name: string, scope: Scope, indirect: boolean): void => {
    const span = lock.packages[number]?.span;
    if (span && concerns(lock, number, pkg.ecosystem))
      found.push({
        name,
        scope,
        ecosystem: pkg.ecosystem,
        place: { file: lock.file, span },
        locked: { lock, number },
        folder: folderOf(lock.file),
        indirect,
      });
  };
  for (const entry of root?.dependencies ?? []) {
    const number = lock.byKey(entry.key);
    if (number !== undefined && !named.has(comparedName(pkg.ecosystem, entry.name)))
      add(number, entry.name, entry.scope, false);
  }
  // A manifest that lists what others bring in is complete: checksums of more (go.sum) are of versions looked at, not used.
  const list = lock.flat && !root && !found.some(({ indirect }) => indirect);
  // All that a bill of materials names is part of the product, whether or not it says who needs it.
  if (list || lock.ecosystem === 'sbom') {
    lock.packages.forEach((locked, number) => {
      if (!numbers.has(number)) add(number, locked.name, locked.scope ?? 'runtime', true);
    });
  }
  return withPins(found, pkg.ecosystem);
}

/** The lock file that speaks for a package; a bill of materials where there is none. */
function lockFor(pkg: ProjectPackage, locks: readonly LockIndex[]): LockIndex | undefined {
  const own = locks.filter(({ ecosystem }) => ecosystem !== 'sbom');
  const bills = locks.filter(({ ecosystem }) => ecosystem === 'sbom');
  for (const list of [own, bills]) {
    const found = list.find((each) => each.rootOf(pkg)) ?? list.find((each) => mayHold(each, pkg));
    if (found) return found;
  }
  return undefined;
}

/** A lock file with roots speaks for those alone; npm's oldest form has none and speaks for its own folder. */
function mayHold(lock: LockIndex, pkg: ProjectPackage): boolean {
  return !lock.rooted && (lock.ecosystem !== 'npm' || lock.answersRequests || folderOf(lock.file) === pkg.directory);
}

/** A bill of materials may list packages of many ecosystems; each package of the project takes those of its own. */
function concerns(lock: LockIndex, number: number, ecosystem: Ecosystem): boolean {
  const purl = lock.ecosystem === 'sbom' ? lock.packages[number]?.purl : undefined;
  const told = purl === undefined ? undefined : ecosystemOf(purl);
  return ecosystem === 'generic' || told === undefined || sameFamily(told, ecosystem);
}

/** Gives lines without a version the one that another line of the package pins: requirements and what was compiled of them. */
function withPins(found: readonly Direct[], ecosystem: Ecosystem): readonly Direct[] {
  const pins = new Map<string, string>();
  const open = ({ declared, locked }: Direct): boolean => declared?.version === undefined && locked === undefined;
  for (const { name, declared, locked } of found) {
    const key = comparedName(ecosystem, name);
    if (!locked && declared?.version !== undefined && !pins.has(key)) pins.set(key, declared.version);
  }
  if (pins.size === 0 || !found.some(open)) return found;
  return found.map((direct) => {
    const version = open(direct) ? pins.get(comparedName(ecosystem, direct.name)) : undefined;
    return version === undefined || !direct.declared
      ? direct
      : { ...direct, declared: { ...direct.declared, version } };
  });
}

function fromLine(
  { path, document }: PlacedDocument,
  declared: DeclaredDependency,
  locked: Direct['locked'],
): Direct {
  // Assigned one by one, as components are: spreading costs more than all the rest.
  const direct: { -readonly [K in keyof Direct]: Direct[K] } = {
    name: declared.name,
    scope: declared.scope,
    ecosystem: declared.ecosystem ?? document.ecosystem,
    place: { file: path, span: declared.nameSpan },
    declared,
    folder: folderOf(path),
    indirect: declared.indirect === true,
  };
  if (locked) direct.locked = locked;
  return direct;
}

/** The project's own package a dependency is, by the lock file, by its path, or by its name where only the project can mean it. */
export function memberOf(direct: Direct, packages: MemberIndex): ProjectPackage | undefined {
  const { locked, declared, ecosystem } = direct;
  const entry = locked?.lock.packages[locked.number];
  const own = entry && locked && lockedMember(locked.lock, entry, ecosystem, packages);
  if (own) return own;
  if (declared?.path !== undefined) return memberByPath(direct, declared.path, packages);
  // Where no lock file knows the name, the project's own package of that name is meant: registries hand out whole names.
  return !entry && NAMED.has(ecosystem) ? packages.named(ecosystem, direct.name) : undefined;
}

/** Ecosystems whose packages in one repository know each other by name alone. */
const NAMED: ReadonlySet<Ecosystem> = new Set(['npm', 'maven', 'sbt', 'ivy', 'composer']);

function memberByPath(
  { ecosystem, folder, name }: Direct,
  path: string,
  packages: MemberIndex,
): ProjectPackage | undefined {
  if (!path.startsWith(':')) {
    // Some name the manifest itself.
    const place = resolvePath(folder, path);
    return place === undefined ? undefined : (packages.at(ecosystem, place) ?? packages.at(ecosystem, folderOf(place)));
  }
  // Gradle counts from the folder of its settings, which is one of those above.
  const below = path.slice(1).replaceAll(':', '/');
  const found = ancestorsOf(folder).map((above) => packages.at(ecosystem, above === '' ? below : `${above}/${below}`));
  return found.find((member) => member !== undefined) ?? packages.named(ecosystem, name);
}

/** The project's own package a lock file's entry is. */
export function lockedMember(
  lock: LockIndex,
  locked: LockIndex['packages'][number],
  ecosystem: Ecosystem,
  packages: MemberIndex,
): ProjectPackage | undefined {
  const folder = lock.folderOf(locked);
  if (folder !== undefined) return packages.at(ecosystem, folder);
  return locked.local ? packages.named(ecosystem, locked.name) : undefined;
}

/** The packages of the project by folder and by name, per ecosystem. */
export interface MemberIndex {
  at(ecosystem: Ecosystem, folder: string): ProjectPackage | undefined;
  named(ecosystem: Ecosystem, name: string): ProjectPackage | undefined;
}

/** Prepares the project's own packages for being asked by folder and by name. */
export function indexMembers(packages: readonly ProjectPackage[]): MemberIndex {
  // A chart belongs to a package of another ecosystem, in whichever of its folders it stands.
  const accompanying = packages.flatMap((pkg) => pkg.manifests.flatMap(({ path, document }) => (document.name ? [[`${document.ecosystem}\n${folderOf(path)}`, pkg] as const] : [])));
  const folders = new Map([...accompanying, ...packages.map((pkg) => [`${pkg.ecosystem}\n${pkg.directory}`, pkg] as const)]);
  const names = new Map(packages.map((pkg) => [`${pkg.ecosystem}\n${comparedName(pkg.ecosystem, pkg.name)}`, pkg]));
  return {
    at: (ecosystem, folder) => folders.get(`${ecosystem}\n${folder}`),
    named: (ecosystem, name) => names.get(`${ecosystem}\n${comparedName(ecosystem, name)}`),
  };
}
