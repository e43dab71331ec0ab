import { ancestorsWithin } from './folders';
import { firstOf, foldersIn, textsIn } from './metadata';
import type { InstalledReader } from './model';

/** Ecosystems whose tools put the packages, licence texts and all, into a folder of the workspace: where, relative to the package. */
const FOLDERS: Readonly<Record<string, (name: string) => readonly string[]>> = {
  swift: (name) => [`.build/checkouts/${lastPart(name)}`, `SourcePackages/checkouts/${lastPart(name)}`],
  cocoapods: (name) => [`Pods/${name.split('/', 1)[0] ?? name}`],
};

/** Swift packages and pods: known by their licence texts. */
export const checkoutsInstalled: InstalledReader = {
  ecosystems: ['swift', 'cocoapods'],
  find: ({ ecosystem, name, directory }, files, { root }) =>
    firstOf(
      ancestorsWithin(directory, root).flatMap((folder) => (FOLDERS[ecosystem]?.(name) ?? []).map((inner) => `${folder}/${inner}`)),
      (folder) => textsIn(folder, files),
    ),
};

/** Packages of Dart and Flutter in pub's cache. */
export const pubInstalled: InstalledReader = {
  ecosystems: ['pub'],
  find: async ({ name, version }, files, { machine }) => {
    if (!machine || version === undefined) return undefined;
    const cache = machine.environment('PUB_CACHE') ?? `${machine.home}/.pub-cache`;
    return firstOf((await foldersIn(`${cache}/hosted`, files)).map((host) => `${host}/${name}-${version}`), (folder) => textsIn(folder, files));
  },
};

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replace(/\.git$/, '');
}
