import { nuspec } from '../../core/manifests/nuget/nuspec';
import type { InstalledMetadata } from '../../core/resolution/model';
import { ancestorsWithin } from './folders';
import { firstOf, packageIn } from './metadata';
import type { InstalledReader, PackageFiles } from './model';

/** Packages in NuGet's global folder, and in the `packages` folder of older projects (https://learn.microsoft.com/nuget/consume-packages/managing-the-global-packages-and-cache-folders). */
export const nugetInstalled: InstalledReader = {
  ecosystems: ['nuget'],
  find: async ({ name, version, directory }, files, { root, machine }) => {
    if (version === undefined) return undefined;
    const lower = name.toLowerCase();
    const home = machine && (machine.environment('NUGET_PACKAGES') ?? `${machine.home}/.nuget/packages`);
    const folders = [
      ...(home === undefined ? [] : [`${home}/${lower}/${version.toLowerCase()}`]),
      ...ancestorsWithin(directory, root).map((folder) => `${folder}/packages/${name}.${version}`),
    ];
    return firstOf(folders, (folder) => fromFolder(folder, lower, files));
  },
};

async function fromFolder(folder: string, lower: string, files: PackageFiles): Promise<InstalledMetadata | undefined> {
  const found = (await files.list(folder))?.find((entry) => entry.name.toLowerCase() === `${lower}.nuspec`);
  return found && packageIn(folder, found.name, nuspec, files);
}
