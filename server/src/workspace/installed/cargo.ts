import { cargoToml } from '../../core/manifests/cargo/cargo-toml';
import { ancestorsWithin } from './folders';
import { firstOf, foldersIn, packageIn } from './metadata';
import type { InstalledReader } from './model';

/** Crates vendored into the workspace (`cargo vendor`), and those that Cargo unpacked from a registry. */
export const cargoInstalled: InstalledReader = {
  ecosystems: ['cargo'],
  find: async ({ name, version, directory }, files, { root, machine }) => {
    const versioned = `${name}-${version ?? ''}`;
    const vendored = ancestorsWithin(directory, root).flatMap((folder) => [`${folder}/vendor/${versioned}`, `${folder}/vendor/${name}`]);
    const home = machine && (machine.environment('CARGO_HOME') ?? `${machine.home}/.cargo`);
    const registries = home === undefined ? [] : (await foldersIn(`${home}/registry/src`, files)).map((registry) => `${registry}/${versioned}`);
    return firstOf([...vendored, ...registries], (folder) => packageIn(folder, 'Cargo.toml', cargoToml, files));
  },
};
