import { ancestorsWithin } from './folders';
import { firstOf, textsIn } from './metadata';
import { withHeads } from './heads';
import type { InstalledReader, PackageFiles } from './model';

/** Modules vendored into the workspace, and those in Go's module cache (https://go.dev/ref/mod#module-cache). Modules have no licence field. */
export const goInstalled: InstalledReader = {
  ecosystems: ['go'],
  find: async ({ name, version, directory }, files, { root, machine }) => {
    const vendored = ancestorsWithin(directory, root).map((folder) => `${folder}/vendor/${name}`);
    const path = machine && (machine.environment('GOPATH')?.split(':', 1)[0] ?? `${machine.home}/go`);
    const cache = machine?.environment('GOMODCACHE') ?? (path === undefined ? undefined : `${path}/pkg/mod`);
    const cached = cache === undefined || version === undefined ? [] : [`${cache}/${escaped(name)}@${escaped(version)}`];
    return firstOf([...cached, ...vendored], async (folder) => withHeads(await textsIn(folder, files), folder, await sourcesIn(folder, files), files));
  },
};

/** The source files of the module's own package. */
async function sourcesIn(folder: string, files: PackageFiles): Promise<readonly string[]> {
  const entries = (await files.list(folder)) ?? [];
  return entries.filter(({ name, kind }) => kind !== 'directory' && name.endsWith('.go') && !name.endsWith('_test.go')).map(({ name }) => name);
}

/** Capital letters as `!` and the small letter, since not every file system tells them apart (module.EscapePath). */
function escaped(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
