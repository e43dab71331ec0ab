import { description } from '../../core/manifests/cran/description';
import { ancestorsWithin } from './folders';
import { firstOf, foldersIn, packageIn } from './metadata';
import type { InstalledReader, PackageFiles } from './model';

/** R packages in the project's own library (renv) and in those of the user and the system. */
export const cranInstalled: InstalledReader = {
  ecosystems: ['cran'],
  find: async ({ name, directory }, files, { root, machine }) => {
    const own: string[] = [];
    for (const folder of ancestorsWithin(directory, root)) own.push(...(await renvLibraries(`${folder}/renv/library`, files)));
    const named = ['R_LIBS', 'R_LIBS_USER', 'R_LIBS_SITE'].flatMap((variable) => (machine?.environment(variable) ?? '').split(':')).filter((path) => path.startsWith('/'));
    const system = machine ? ['/usr/local/lib/R/site-library', '/usr/lib/R/site-library', '/usr/lib/R/library'] : [];
    return firstOf([...own, ...named, ...system], (library) => packageIn(`${library}/${name}`, 'DESCRIPTION', description, files));
  },
};

/** renv names folders by platform and R version, two or three deep. */
async function renvLibraries(library: string, files: PackageFiles): Promise<readonly string[]> {
  const found: string[] = [];
  for (const first of await foldersIn(library, files)) {
    for (const second of await foldersIn(first, files)) found.push(second, ...(/\/R-[\d.]+$/.test(second) ? await foldersIn(second, files) : []));
  }
  return found;
}
