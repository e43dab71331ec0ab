import { pythonMetadata } from '../../core/manifests/pypi/metadata';
import type { PackageDocument } from '../../core/resolution/documents';
import type { InstalledMetadata } from '../../core/resolution/model';
import type { DirectoryEntry } from '../../runtime';
import { ancestorsWithin } from './folders';
import { documentAt, firstOf, foldersIn, packageIn } from './metadata';
import { withHeads } from './heads';
import type { InstalledReader, PackageFiles, Places } from './model';

/** Distributions in the virtual environments of the workspace and in the one that is active (`site-packages/*.dist-info`, `*.egg-info`). */
export const pypiInstalled: InstalledReader = {
  ecosystems: ['pypi'],
  find: async (query, files, places) => firstOf(await sitePackages(query.directory, files, places), (site) => fromSite(site, query.name, query.version, files)),
};

/** The metadata of the distribution `name` in the environment of `directory` (absolute). */
export async function distributionAt(directory: string, name: string, files: PackageFiles, places: Places): Promise<PackageDocument | undefined> {
  for (const site of await sitePackages(directory, files, places)) {
    const entry = await entryIn(site, name, undefined, files);
    const found = entry === undefined ? undefined : await documentAt(`${site}/${entry}/${entry.endsWith('.dist-info') ? 'METADATA' : 'PKG-INFO'}`, pythonMetadata, files);
    if (found) return found;
  }
  return undefined;
}

const ENVIRONMENTS = ['.venv', 'venv', '.env', 'env', '.virtualenv', '.pixi/envs/default'];

async function sitePackages(directory: string, files: PackageFiles, { root, machine }: Places): Promise<readonly string[]> {
  const own = ancestorsWithin(directory, root).flatMap((folder) => ENVIRONMENTS.map((name) => `${folder}/${name}`));
  const active = ['VIRTUAL_ENV', 'CONDA_PREFIX'].flatMap((name) => machine?.environment(name) ?? []);
  const found: string[] = [];
  for (const environment of [...own, ...active]) {
    if (!(await files.list(environment))) continue;
    const versions = (await foldersIn(`${environment}/lib`, files)).filter((folder) => /\/python\d[\d.]*$/.test(folder));
    found.push(`${environment}/Lib/site-packages`, ...versions.map((folder) => `${folder}/site-packages`));
  }
  return found;
}

/** Distributions of a folder by normalised name. */
const INDEXES = new WeakMap<readonly DirectoryEntry[], ReadonlyMap<string, readonly string[]>>();

async function entryIn(site: string, name: string, version: string | undefined, files: PackageFiles): Promise<string | undefined> {
  const entries = await files.list(site);
  if (!entries) return undefined;
  const index = INDEXES.get(entries) ?? indexOf(entries);
  INDEXES.set(entries, index);
  const candidates = index.get(normalisedName(name)) ?? [];
  return candidates.find((each) => version === undefined || each.replace(/\.(?:dist|egg)-info$/, '').split('-')[1] === version);
}

async function fromSite(site: string, name: string, version: string | undefined, files: PackageFiles): Promise<InstalledMetadata | undefined> {
  const entry = await entryIn(site, name, version, files);
  if (entry === undefined) return undefined;
  const found = (await packageIn(`${site}/${entry}`, entry.endsWith('.dist-info') ? 'METADATA' : 'PKG-INFO', pythonMetadata, files)) ?? (await packageIn(site, entry, pythonMetadata, files));
  const module = normalisedName(name).replaceAll('-', '_');
  return withHeads(found, site, [`${module}/__init__.py`, `${module}.py`], files);
}

function indexOf(entries: readonly DirectoryEntry[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { name } of entries) {
    if (!/\.(?:dist|egg)-info$/.test(name)) continue;
    const key = normalisedName(name.split('-', 1)[0] ?? '');
    const known = index.get(key);
    if (known) known.push(name);
    else index.set(key, [name]);
  }
  return index;
}

/** Names are the same whatever their case and separators (PyPA, Names and normalization). */
function normalisedName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
