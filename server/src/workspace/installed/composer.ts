import type { InstalledMetadata, LicenceStatement } from '../../core/resolution/model';
import { withoutEnd } from '../../core/text/trim';
import { parseJson, textAt, textsAt, valueAt } from '../json';
import { ancestorsWithin } from './folders';
import { firstOf } from './metadata';
import type { InstalledQuery, InstalledReader, PackageFiles } from './model';
import { licenceFilesIn } from './texts';

/** Packages that Composer installed: `vendor/composer/installed.json` and the folder it names for each (Drupal modules lie elsewhere). */
export const composerInstalled: InstalledReader = {
  ecosystems: ['composer'],
  find: async (query, files, { root }) => firstOf(ancestorsWithin(query.directory, root), async (folder) => fromVendor(`${folder}/${await vendorFolder(folder, files)}`, query, files)),
};

interface InstalledPackage {
  readonly version: string;
  readonly licences: readonly string[];
  readonly path: string | undefined;
  readonly line: number;
}

async function vendorFolder(folder: string, files: PackageFiles): Promise<string> {
  const named = await files.parsed(`${folder}/composer.json`, readVendorFolder);
  return named !== undefined && !named.startsWith('/') && !named.split('/').includes('..') ? withoutEnd(named, /\//) : 'vendor';
}

async function fromVendor(vendor: string, query: InstalledQuery, files: PackageFiles): Promise<InstalledMetadata | undefined> {
  const path = `${vendor}/composer/installed.json`;
  const found = (await files.parsed(path, readInstalled))?.get(query.name.toLowerCase());
  if (!found || (query.version !== undefined && plainVersion(found.version) !== plainVersion(query.version))) return undefined;
  // Composer writes the folder from vendor/composer: `../vendor/name`, or `../../web/modules/contrib/name`.
  const folder = found.path === undefined ? `${vendor}/${query.name}` : within(`${vendor}/composer`, found.path, query.directory);
  const statement: LicenceStatement = { kind: 'installed', file: files.shown(path), line: found.line, values: found.licences.map((licence) => [licence]), relation: 'any' };
  return { ...(folder !== undefined && { folder }), statements: found.licences.length > 0 ? [statement] : [], texts: folder === undefined ? [] : await licenceFilesIn(folder, files) };
}

function plainVersion(version: string): string {
  return version.replace(/^v(?=\d)/, '');
}

/** `path` seen from `folder`; `undefined` where it leaves the project. */
function within(folder: string, path: string, project: string): string | undefined {
  const parts = folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const absolute = parts.join('/');
  return absolute.startsWith(`${project}/`) || absolute.startsWith(`${folder.slice(0, folder.indexOf('/composer'))}/`) ? absolute : undefined;
}

function readVendorFolder(text: string): string | undefined {
  return textAt(parseJson(text), 'config', 'vendor-dir');
}

/** Composer 2 writes `{"packages": [...]}`, Composer 1 the list alone. */
function readInstalled(text: string): ReadonlyMap<string, InstalledPackage> {
  const json = parseJson(text);
  const packages = valueAt(json, 'packages') ?? json;
  const found = new Map<string, InstalledPackage>();
  const lines = lineCounter(text);
  for (const each of Array.isArray(packages) ? (packages as readonly unknown[]) : []) {
    const name = textAt(each, 'name');
    if (name === undefined) continue;
    found.set(name.toLowerCase(), { version: textAt(each, 'version') ?? '', licences: textsAt(each, 'license'), path: textAt(each, 'install-path'), line: lines(`"${name}"`) });
  }
  return found;
}

/** Lines of words that follow one another in the text; each is looked for behind the one before. */
function lineCounter(text: string): (word: string) => number {
  let at = 0;
  let line = 1;
  return (word) => {
    const next = text.indexOf(word, at);
    if (next < 0) return line;
    for (let end = text.indexOf('\n', at); end >= 0 && end < next; end = text.indexOf('\n', end + 1)) line++;
    at = next;
    return line;
  };
}
