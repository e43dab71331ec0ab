import type { InstalledMetadata } from '../../core/resolution/model';
import type { PackageFiles } from './model';
import { isBelow } from './texts';

/** Source files looked at in one package. */
const MOST_HEADS = 3;

/** The package with what the heads of its main source files say (`names`, relative to `directory`): those by which it is used. */
export async function withHeads(found: InstalledMetadata | undefined, directory: string, names: readonly string[], files: PackageFiles): Promise<InstalledMetadata | undefined> {
  if (!found) return undefined;
  const heads = [];
  for (const name of [...new Set(names)].filter(isBelow).slice(0, MOST_HEADS)) heads.push(...(await files.headOf(`${directory}/${name}`)));
  return heads.length > 0 ? { ...found, heads } : found;
}
