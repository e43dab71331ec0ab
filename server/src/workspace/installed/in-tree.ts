import type { Ecosystem } from '../../core/manifests/format';
import { formatOf } from '../../core/manifests/registry';
import type { InstalledMetadata } from '../../core/resolution/model';
import { documentAt, metadataOf, textsIn } from './metadata';
import type { InstalledQuery, PackageFiles } from './model';

/** Formats that speak of a document, an interface or a container image, and not of the folder's code. */
const OTHER_MATTERS: ReadonlySet<Ecosystem> = new Set(['readme', 'openapi', 'docker', 'ci', 'git', 'nix', 'helm', 'sbom']);

/**
 * A component that stands in the workspace itself without being a package of the project: a path dependency in a folder of
 * others' code, a submodule that is checked out, copied code. Known by its manifest (of the same ecosystem, where the
 * component has one) and its licence texts.
 */
export async function inTree(folder: string, ecosystem: InstalledQuery['ecosystem'], files: PackageFiles): Promise<InstalledMetadata | undefined> {
  const any = ecosystem === 'git' || ecosystem === 'generic';
  for (const { name, kind } of (await files.list(folder)) ?? []) {
    const format = kind === 'directory' ? undefined : formatOf(name);
    if (!format || (any ? OTHER_MATTERS.has(format.ecosystem) : format.ecosystem !== ecosystem)) continue;
    const path = `${folder}/${name}`;
    const document = await documentAt(path, format, files);
    if (document && document.statements.length > 0) return metadataOf(document, path, folder, files);
  }
  return textsIn(folder, files);
}
