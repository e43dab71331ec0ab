import type { LockedPackage } from '../manifests/format';
import { isVersion } from '../manifests/placeholders';
import { purlOf } from '../manifests/purl';
import { SCOPES_BY_STRENGTH } from '../manifests/scopes';
import { isCopied } from '../facts/role';
import type { Policy } from '../policy/model';
import { resolvePath } from '../text/paths';
import type { Slices } from '../text/slices';
import { directOf, indexMembers, type Direct } from './direct';
import { createLockIndexes, type LockIndexes } from './lock-index';
import type { Component, PackageGraph, ProjectPackage } from './model';
import { ecosystemOf } from '../manifests/purl';
import { reach, type Step } from './reach';
import { createSettle } from './settle';
import { useOf } from './use';

/** Components beyond this number are left out of a package's graph, and the graph says so. */
const MAX_COMPONENTS = 300_000;

/** Components made between two pauses. */
const SLICE = 5_000;

/** Components that the graphs of a project's packages hold together; beyond it, those that a package asks for itself and a few more. */
export const MOST_TOGETHER = 1_000_000;
const FEWEST = 20;

/** Names in the way to one component. */
const MAX_NAMES = 30;

/**
 * Prepares the graphs of a project's packages; the answer builds the graph of one of them piece by piece, and keeps it. Lock files are
 * indexed once, however many packages share them.
 *
 *     const graphOf = buildGraph(packages, policyAt);
 *     const { components } = atOnce(graphOf(packages[0]));
 *
 * `packages` are all packages of the project (so that those that depend on each other are known), `policyAt` gives the
 * policy of a folder, for the use of its dependencies; `locks` may keep what was indexed for another time. `room` is the number of
 * components for which there is room left in the project. Takes time linear in packages and edges; never throws.
 */
export function buildGraph(
  packages: readonly ProjectPackage[],
  policyAt?: (folder: string) => Policy,
  locks: LockIndexes = createLockIndexes(),
): (pkg: ProjectPackage, room?: number) => Slices<PackageGraph> {
  const members = indexMembers(packages);
  const settle = createSettle(packages.flatMap(({ manifests }) => manifests));
  const directs = remember((pkg: ProjectPackage) => directOf(pkg, pkg.lockfiles.map(locks.of), settle));
  const known = new WeakMap<ProjectPackage, PackageGraph>();
  return function* (pkg, room = MAX_COMPONENTS) {
    const before = known.get(pkg);
    if (before) return before;
    for (const { lockfiles } of packages) for (const lock of lockfiles) yield* locks.prepare(lock);
    const asked = directs(pkg);
    yield;
    const most = Math.min(MAX_COMPONENTS, Math.max(room, asked.length + FEWEST));
    const steps = yield* reach(pkg, asked, directs, members, most);
    const policy = policyAt?.(pkg.directory);
    const components = yield* merged(steps, (step) => componentOf(step, pkg, policy));
    const limit = steps.length >= most ? most : limitOf(pkg);
    const graph = limit === undefined ? { components } : { components, limited: { limit } };
    known.set(pkg, graph);
    return graph;
  };
}

function remember<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** How many packages a lock file lists, where it leaves out others. */
function limitOf({ lockfiles }: ProjectPackage): number | undefined {
  const reached = lockfiles.flatMap(({ document }) => document.problems).find(({ message }) => message.id === 'manifest.limit.entries');
  const limit = reached?.message.args?.['limit'];
  return typeof limit === 'number' ? limit : undefined;
}

function componentOf(step: Step, pkg: ProjectPackage, policy: Policy | undefined): Component {
  const { direct, line, member } = step;
  const entry = entryOf(step.locked);
  const declared = line?.declared;
  const name = member?.name ?? entry?.name ?? step.name;
  const version = entry?.version || declared?.version || (member && versionOf(member)) || undefined;
  const told = entry?.purl ?? declared?.purl;
  const ecosystem = (told === undefined ? undefined : ecosystemOf(told)) ?? line?.ecosystem ?? pkg.ecosystem;
  const purl = told ?? purlOf(ecosystem, name, version);
  const scope = SCOPES_BY_STRENGTH[step.strength] ?? 'runtime';
  const use = useOf(
    policy,
    version === undefined ? { name, ecosystem, purl, scope } : { name, version, ecosystem, purl, scope },
    isCopied(direct.place.file) ? pkg.ecosystem : undefined,
  );
  // Assigned one by one: this is done a hundred thousand times, and spreading costs more than all the rest.
  const component: { -readonly [K in keyof Component]: Component[K] } = {
    name,
    ecosystem,
    purl,
    scope,
    use,
    direct: !step.before && !direct.indirect,
    path: pathOf(step),
    place: direct.place,
  };
  if (version !== undefined) component.version = version;
  if (step.locked) {
    const locked = step.locked.lock.placeOf(step.locked.number, ecosystem);
    if (locked) component.locked = locked;
  }
  if (declared?.licence) component.declared = declared.licence;
  const folder = line && declared?.path !== undefined && !member ? resolvePath(line.folder, declared.path) : undefined;
  if (member) component.member = member.directory;
  if (folder !== undefined) component.folder = folder;
  return component;
}

/**
 * Copies of one version in several places of a lock file are one component. The steps come by strength: the first copy has
 * the strongest scope, another may be the one the package asks for itself.
 */
function* merged(steps: readonly Step[], componentOf: (step: Step) => Component): Slices<readonly Component[]> {
  const found = new Map<string, Component>();
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
    if (!step) continue;
    if (i % SLICE === SLICE - 1) yield;
    const component = componentOf(step);
    const known = found.get(component.purl);
    if (!known) found.set(component.purl, component);
    else if (component.direct && !known.direct)
      found.set(component.purl, { ...component, scope: known.scope, use: known.use });
  }
  return [...found.values()];
}

/** What a package of the project calls its own version; none where a build works it out. */
export function versionOf({ manifests }: ProjectPackage): string | undefined {
  const version = manifests.find(({ document }) => document.version)?.document.version?.value;
  return version !== undefined && isVersion(version) ? version : undefined;
}

function entryOf(locked: Direct['locked']): LockedPackage | undefined {
  return locked?.lock.packages[locked.number];
}

/** Names from the direct dependency on; of a way longer than `MAX_NAMES` the middle is left out. */
function pathOf(step: Step): readonly string[] {
  const names: string[] = [];
  let at: Step | undefined = step;
  for (; at && names.length < MAX_NAMES - 1; at = at.before) names.push(at.name);
  if (at) names.push(step.direct.name);
  return names.reverse();
}
