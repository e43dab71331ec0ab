import type { DeclaredDependency, Ecosystem } from '../manifests/format';
import { expand, hasPlaceholder, isVersion } from '../manifests/placeholders';
import { ancestorsOf, baseNameOf, folderOf, resolvePath } from '../text/paths';
import type { PlacedDocument } from './model';
import { comparedName } from './names';

/** Parents are followed this far; circles end there. */
const MAX_ANCESTORS = 20;

/** Settles a dependency line by what other documents decide for it; several, where its alias stands for a bundle. */
export type Settle = (declared: DeclaredDependency, placed: PlacedDocument) => readonly DeclaredDependency[];

/** What governs the lines of one document: decisions and values, the nearest first. */
interface Government {
  managed(name: string): DeclaredDependency | undefined;
  aliased(alias: string): readonly DeclaredDependency[];
  value(name: string): string | undefined;
}

/**
 * Fills in what dependency lines leave to other documents: Maven's parents, MSBuild's central versions and shared
 * properties, Gradle's catalogs and properties. A Maven document is governed by its parents, every other by those in its
 * folder and above (`gradle/` counts as the folder it stands in).
 */
export function createSettle(documents: readonly PlacedDocument[]): Settle {
  const byPath = new Map(documents.map((placed) => [placed.path, placed]));
  const byFolder = new Map<string, PlacedDocument[]>();
  for (const placed of documents) {
    const { managed, properties } = placed.document;
    if (managed === undefined && properties === undefined) continue;
    const key = `${placed.document.ecosystem}\n${governedFolder(placed.path)}`;
    byFolder.set(key, [...(byFolder.get(key) ?? []), placed]);
  }
  const above = (placed: PlacedDocument): readonly PlacedDocument[] => {
    if (placed.document.ecosystem !== 'maven')
      return ancestorsOf(folderOf(placed.path)).flatMap(
        (folder) => byFolder.get(`${placed.document.ecosystem}\n${folder}`) ?? [],
      );
    const found = [placed];
    for (let at: PlacedDocument | undefined = placed; at && found.length < MAX_ANCESTORS;) {
      const path: string | undefined =
        at.document.parent === undefined ? undefined : resolvePath(folderOf(at.path), at.document.parent);
      at = path === undefined ? undefined : byPath.get(path);
      if (at && found.includes(at)) break;
      if (at) found.push(at);
    }
    return found;
  };
  const governments = new Map<PlacedDocument, Government>();
  return (declared, placed) => {
    if (
      !declared.inherits &&
      declared.alias === undefined &&
      !hasPlaceholder(declared.requirement?.value ?? '') &&
      !hasPlaceholder(declared.name)
    )
      return [declared];
    const government = governments.get(placed) ?? governmentOf(above(placed), placed.document.ecosystem);
    governments.set(placed, government);
    const aliased = declared.alias === undefined ? undefined : government.aliased(declared.alias);
    // A name that no catalog knows may be anything a build works out.
    const lines = aliased?.map((decision) => ({
      ...declared,
      name: decision.name,
      ...(decision.version !== undefined && { version: decision.version }),
    }));
    return (lines ?? [declared]).map((line) => fillIn(line, government));
  };
}

function governedFolder(path: string): string {
  const folder = folderOf(path);
  return baseNameOf(folder) === 'gradle' ? folderOf(folder) : folder;
}

function governmentOf(documents: readonly PlacedDocument[], ecosystem: Ecosystem): Government {
  const values = new Map<string, string>();
  const managed = new Map<string, DeclaredDependency>();
  const aliases = new Map<string, DeclaredDependency[]>();
  for (const { document } of documents) {
    for (const [name, value] of document.properties ?? []) if (!values.has(name)) values.set(name, value);
  }
  const value = (name: string): string | undefined => values.get(name);
  for (const { document } of documents) {
    for (const decision of document.managed ?? []) {
      const name = comparedName(ecosystem, expand(decision.name, value));
      if (decision.alias !== undefined) aliases.set(decision.alias, [...(aliases.get(decision.alias) ?? []), decision]);
      else if (!managed.has(name)) managed.set(name, decision);
    }
  }
  return {
    value,
    managed: (name) => managed.get(comparedName(ecosystem, name)),
    aliased: (alias) => aliases.get(alias) ?? [],
  };
}

function fillIn(declared: DeclaredDependency, { value, managed }: Government): DeclaredDependency {
  const name = expand(declared.name, value);
  const decision = declared.inherits ? managed(name) : undefined;
  const scope = decision && declared.inherits?.includes('scope') ? decision.scope : declared.scope;
  const open =
    declared.requirement && hasPlaceholder(declared.requirement.value) ? declared.requirement.value : undefined;
  const version = expand(declared.version ?? open ?? decision?.version ?? decision?.requirement?.value ?? '', value);
  return isVersion(version) ? { ...declared, name, scope, version } : { ...declared, name, scope };
}
