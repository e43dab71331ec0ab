import { gemspec } from '../../core/manifests/gem/gemspec';
import { ancestorsWithin } from './folders';
import { documentAt, firstOf, foldersIn, metadataOf } from './metadata';
import type { InstalledReader, PackageFiles, Places } from './model';

/** Gems that Bundler put into the workspace (`vendor/bundle`), and those of the user's and the system's Ruby: `specifications/` beside `gems/`. */
export const gemInstalled: InstalledReader = {
  ecosystems: ['gem'],
  find: async ({ name, version, directory }, files, places) => {
    if (version === undefined) return undefined;
    return firstOf(await gemHomes(directory, files, places), async (home) => {
      const path = `${home}/specifications/${name}-${version}.gemspec`;
      const document = await documentAt(path, gemspec, files);
      return document && metadataOf(document, path, `${home}/gems/${name}-${version}`, files);
    });
  },
};

async function gemHomes(directory: string, files: PackageFiles, { root, machine }: Places): Promise<readonly string[]> {
  const perVersion = ancestorsWithin(directory, root).flatMap((folder) => [`${folder}/vendor/bundle/ruby`, `${folder}/.bundle/ruby`]);
  const homes: string[] = [];
  if (machine) {
    homes.push(...[machine.environment('GEM_HOME') ?? '', ...(machine.environment('GEM_PATH') ?? '').split(':')].filter((path) => path.startsWith('/')));
    perVersion.push(`${machine.home}/.gem/ruby`, `${machine.home}/.local/share/gem/ruby`, '/var/lib/gems', '/usr/lib/ruby/gems', '/usr/share/rubygems-integration');
    for (const ruby of await foldersIn(`${machine.home}/.rbenv/versions`, files)) perVersion.push(`${ruby}/lib/ruby/gems`);
    perVersion.push(`${machine.home}/.rvm/gems`);
  }
  for (const folder of perVersion) homes.push(...(await foldersIn(folder, files)));
  return homes;
}
