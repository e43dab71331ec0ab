import { composerJson } from '../../core/manifests/composer/composer-json';
import type { InstalledMetadata, LicenceStatement } from '../../core/resolution/model';
import { withoutEnd } from '../../core/text/trim';
import { parseJson, textAt, textsAt, valueAt } from '../json';
import { ancestorsWithin } from './folders';
import { documentAt, firstOf, metadataOf } from './metadata';
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
  const installed = await files.parsed(path, readInstalled);
  if (!installed) return fromFolder(`${vendor}/${query.name}`, query, files);
  const found = installed.get(query.name.toLowerCase());
  if (!found || (query.version !== undefined && plainVersion(found.version) !== plainVersion(query.version))) return undefined;
  // Composer writes the folder from vendor/composer: `../vendor/name`, or `../../web/modules/contrib/name`.
  const folder = found.path === undefined ? `${vendor}/${query.name}` : within(`${vendor}/composer`, found.path, query.directory);
  const statement: LicenceStatement = { kind: 'installed', file: files.shown(path), line: found.line, values: found.licences.map((licence) => [licence]), relation: 'any' };
  return { ...(folder !== undefined && { folder }), statements: found.licences.length > 0 ? [statement] : [], texts: folder === undefined ? [] : await licenceFilesIn(folder, files) };
}

/** A package in its usual place, where the list of what is installed was left out: in a repository that keeps its `vendor` folder. */
async function fromFolder(folder: string, { name, version }: InstalledQuery, files: PackageFiles): Promise<InstalledMetadata | undefined> {
  const document = await documentAt(`${folder}/composer.json`, composerJson, files);
  const other = document?.version !== undefined && version !== undefined && plainVersion(document.version) !== plainVersion(version);
  if (!document || other || (document.name !== undefined && document.name.toLowerCase() !== name.toLowerCase())) return undefined;
  return metadataOf(document, `${folder}/composer.json`, folder, files);
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
