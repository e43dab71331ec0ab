import { purlOf } from '../manifests/purl';
import { indexMembers, lockedMember } from './direct';
import { createLockIndexes } from './lock-index';
import type { Component, PackageGraph, PlacedDocument, ProjectPackage } from './model';

/** Who needs whom among the components of one package, by their package URLs. */
export interface PackageEdges {
  /** Folders of the components that are the project's own packages. */
  readonly members: ReadonlyMap<string, string>;
  /** What a component needs, each once; missing where no lock file tells, empty where it needs nothing. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** How lock files word the hashes of a component's archive; several where they differ. */
  readonly checksums: ReadonlyMap<string, readonly string[]>;
}

export const NO_EDGES: PackageEdges = { members: new Map(), needs: new Map(), checksums: new Map() };

/**
 * The edges between the components of `graph`, as the lock files tell them; `packages` are all of the project, whose lock files may
 * speak for components that come along with them. Made for exports, which ask once: graphs are kept without them. Linear in
 * packages and edges.
 */
export function edgesOf(pkg: ProjectPackage, { components }: PackageGraph, packages: readonly ProjectPackage[]): PackageEdges {
  const own = indexMembers(packages);
  const indexes = createLockIndexes();
  const locks = new Map<string, PlacedDocument>(packages.flatMap(({ lockfiles }) => lockfiles.map((lock) => [lock.path, lock] as const)));
  const known = new Set(components.map(({ purl }) => purl));
  const members = new Map(components.flatMap(({ purl, member }) => (member === undefined ? [] : [[purl, member] as const])));
  const byFolder = new Map([...members].map(([purl, folder]) => [folder, purl]));
  const needs = new Map<string, readonly string[]>();
  const checksums = new Map<string, readonly string[]>();
  for (const component of components) {
    const placed = component.locked && locks.get(component.locked.file);
    const found = placed && component.member === undefined ? neededBy(component, placed) : undefined;
    if (found) needs.set(component.purl, found);
    const checksum = placed && component.member === undefined ? checksumOf(component, placed) : undefined;
    if (checksum !== undefined) checksums.set(component.purl, [...new Set([...(checksums.get(component.purl) ?? []), checksum])]);
  }
  return { members, needs, checksums };

  function checksumOf({ locked }: Component, placed: PlacedDocument): string | undefined {
    const lock = indexes.of(placed);
    const number = locked && lock.byKey(locked.key);
    return number === undefined ? undefined : lock.packages[number]?.checksum;
  }

  function neededBy({ locked, ecosystem, purl }: Component, placed: PlacedDocument): readonly string[] | undefined {
    const lock = indexes.of(placed);
    const number = locked && !lock.flat ? lock.byKey(locked.key) : undefined;
    if (number === undefined) return undefined;
    const found = lock.edgesOf(number).flatMap((next) => {
      const entry = lock.packages[next];
      if (!entry) return [];
      const member = lockedMember(lock, entry, ecosystem, own);
      if (member === pkg) return [];
      return (member && byFolder.get(member.directory)) ?? entry.purl ?? purlOf(ecosystem, entry.name, entry.version);
    });
    return [...new Set(found)].filter((each) => each !== purl && known.has(each));
  }
}
