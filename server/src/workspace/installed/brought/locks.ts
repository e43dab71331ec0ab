import type { PlacedDocument, ProjectPackage } from '../../../core/graph/model';
import type { ManifestDocument } from '../../../core/manifests/format';
import { baseNameOf } from '../../../core/text/paths';
import { createSettle } from '../../../core/graph/settle';
import type { Settle } from '../../../core/graph/settle';
import type { PackageFiles, Places } from '../model';
import { pomAt } from '../maven';
import { distributionAt } from '../pypi';
import { buildAsPom } from './build';
import { mavenLock } from './maven';
import { createModels } from './maven-model';
import type { ModelOf } from './maven-model';
import { pypiLock } from './pypi';

/** Gives packages without a lock file one that is worked out from what is installed; the others stay as they are. */
export type InstalledLocks = (packages: readonly ProjectPackage[]) => Promise<readonly ProjectPackage[]>;

/** Reads what is installed as if it were a lock file, for packages that have none. */
export function createInstalledLocks(files: PackageFiles, places: Places): InstalledLocks {
  // The same object as long as it says the same: graphs are kept by the documents they were made from.
  const kept = new Map<string, { readonly said: string; readonly document: ManifestDocument }>();
  const keep = (path: string, document: ManifestDocument): ManifestDocument => {
    const said = JSON.stringify([document.locked, document.roots]);
    const before = kept.get(path);
    if (before?.said === said) return before.document;
    kept.set(path, { said, document });
    return document;
  };
  const lockOf = async (pkg: ProjectPackage, models: ModelOf, settle: Settle, projects: ReadonlyMap<string, ManifestDocument>): Promise<ManifestDocument | undefined> => {
    const project = pomOf(pkg)[0] ?? buildAsPom(pkg, settle);
    if (project) return mavenLock(project, models, (name) => projects.has(name));
    if (pkg.ecosystem !== 'pypi') return undefined;
    const directory = pkg.directory === '' ? places.root : `${places.root}/${pkg.directory}`;
    return pypiLock(pkg, async (name) => (await distributionAt(directory, name, files, places))?.manifest);
  };
  return async (packages) => {
    const projects = new Map(packages.flatMap((pkg) => (pomOf(pkg) ?? [])).map((placed) => [placed.document.name?.value ?? '', placed.document]));
    const models = createModels(async (name, version) => projects.get(name) ?? (await pomAt(name, version, files, places))?.document.manifest);
    const settle = createSettle(packages.flatMap(({ manifests }) => manifests));
    const found: ProjectPackage[] = [];
    for (const pkg of packages) {
      const [project] = pkg.manifests;
      const document = project && pkg.lockfiles.length === 0 ? await lockOf(pkg, models, settle, projects) : undefined;
      if (!project || !document) found.push(pkg);
      else {
        // A lock file speaks for its own folder; a list of requirements may stand in one below.
        const path = pkg.directory === '' ? baseNameOf(project.path) : `${pkg.directory}/${baseNameOf(project.path)}`;
        found.push({ ...pkg, lockfiles: [{ path, document: keep(path, document) }] });
      }
    }
    return found;
  };
}

function pomOf({ manifests }: ProjectPackage): readonly PlacedDocument[] {
  return manifests.filter(({ document }) => document.format === 'pom').slice(0, 1);
}
