import type { PlacedDocument, ProjectPackage } from '../../../core/graph/model';
import type { ManifestDocument } from '../../../core/manifests/format';
import type { PackageFiles, Places } from '../model';
import { pomAt } from '../maven';
import { mavenLock } from './maven';
import { createModels } from './maven-model';

/** Gives packages without a lock file one that is worked out from what is installed; the others stay as they are. */
export type InstalledLocks = (packages: readonly ProjectPackage[]) => Promise<readonly ProjectPackage[]>;

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
  return async (packages) => {
    const projects = new Map(packages.flatMap((pkg) => (pomOf(pkg) ?? [])).map((placed) => [placed.document.name?.value ?? '', placed.document]));
    const models = createModels(async (name, version) => projects.get(name) ?? (await pomAt(name, version, files, places))?.document.manifest);
    const found: ProjectPackage[] = [];
    for (const pkg of packages) {
      const [project] = pkg.lockfiles.length === 0 ? pomOf(pkg) : [];
      const document = project && (await mavenLock(project, models, (name) => projects.has(name)));
      found.push(project && document ? { ...pkg, lockfiles: [{ path: project.path, document: keep(project.path, document) }] } : pkg);
    }
    return found;
  };
}

function pomOf({ manifests }: ProjectPackage): readonly PlacedDocument[] {
  return manifests.filter(({ document }) => document.format === 'pom').slice(0, 1);
}
