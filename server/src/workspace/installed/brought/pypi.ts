import type { ProjectPackage } from '../../../core/graph/model';
import { comparedName } from '../../../core/graph/names';
import { emptyDocument } from '../../../core/manifests/document';
import type { DeclaredDependency, LockedPackage, ManifestDocument } from '../../../core/manifests/format';
import { SCOPES_BY_STRENGTH } from '../../../core/manifests/scopes';
import { LEFT_OUT, MOST_PACKAGES } from './limit';

/** Finds the metadata of an installed distribution by its name. */
export type DistributionLookup = (name: string) => Promise<ManifestDocument | undefined>;

/**
 * What a Python project brings in, as far as the metadata of its environment tells, in the form of a lock file that speaks
 * for the project's folder: an environment holds one version of each distribution. What an extra or a marker asks for comes
 * along where it needs no extra and is installed. `undefined` where nothing of it is installed, and where the project's own
 * lists already name what others bring in (compiled requirements).
 */
export async function pypiLock(project: ProjectPackage, find: DistributionLookup): Promise<ManifestDocument | undefined> {
  const lines = project.manifests.filter(({ document }) => document.ecosystem === 'pypi').flatMap(({ document }) => document.dependencies);
  if (lines.some(({ indirect, via }) => indirect === true || (via ?? []).length > 0)) return undefined;
  const known = new Map<string, { readonly locked: LockedPackage; readonly edges: string[]; readonly lines: readonly DeclaredDependency[] }>();
  let full = false;
  const enter = async (name: string): Promise<string | undefined> => {
    const key = comparedName('pypi', name);
    if (known.has(key)) return key;
    const document = await find(name);
    if (!document) return undefined;
    full ||= known.size >= MOST_PACKAGES;
    if (full) return undefined;
    const edges: string[] = [];
    const locked = { key, name: document.name?.value ?? name, version: document.version?.value ?? '', span: { start: 0, end: 0 }, dependencies: edges };
    known.set(key, { locked, edges, lines: document.dependencies.filter(({ scope }) => scope === 'runtime') });
    return key;
  };

  const direct = new Map<string, DeclaredDependency>();
  for (const line of lines) {
    const key = line.path === undefined && line.purl === undefined ? await enter(line.name) : undefined;
    if (key === undefined) continue;
    // A pin of another version than the one installed: what is installed says nothing about it.
    if (line.version !== undefined && line.version !== known.get(key)?.locked.version) continue;
    const other = direct.get(key);
    if (!other || SCOPES_BY_STRENGTH.indexOf(line.scope) < SCOPES_BY_STRENGTH.indexOf(other.scope)) direct.set(key, line);
  }
  if (direct.size === 0) return undefined;
  // A map hands out what is added meanwhile, too.
  for (const { edges, lines: needed } of known.values()) {
    for (const { name } of needed) {
      const key = await enter(name);
      if (key !== undefined && !edges.includes(key)) edges.push(key);
    }
  }
  return {
    ...emptyDocument('python-metadata', 'pypi', 'lockfile'),
    locked: [...known.values()].map(({ locked }) => locked),
    roots: [{ path: '', dependencies: [...direct].map(([key, { name, scope }]) => ({ key, name, scope })) }],
    problems: full ? LEFT_OUT : [],
  };
}
