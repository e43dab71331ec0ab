import { fileNamedIn } from '../../core/resolution/documents';
import type { InstalledMetadata, LicenceStatement } from '../../core/resolution/model';
import { parseJson, textAt, valueAt } from '../json';
import { ancestorsWithin } from './folders';
import type { InstalledQuery, InstalledReader, PackageFiles } from './model';
import { withHeads } from './heads';
import { licenceFilesIn } from './texts';

/**
 * Packages under `node_modules`: where package-lock says, hoisted in any folder above, in the stores of pnpm and Bun
 * (`.pnpm/name@version/node_modules/name`), or nested in another package.
 */
export const npmInstalled: InstalledReader = {
  ecosystems: ['npm'],
  find: async (query, files, { root }) => {
    const { locked } = query;
    if (locked?.key.includes('node_modules/') && (await isInstalled(locked.directory, locked.key, files))) {
      const found = await readPackage(`${locked.directory}/${locked.key}`, query, files);
      if (found) return found;
    }
    const folders = ancestorsWithin(query.directory, root);
    for (const folder of folders) {
      const found = (await isInstalled(folder, 'node_modules/', files)) ? await readPackage(`${folder}/node_modules/${query.name}`, query, files) : undefined;
      if (found) return found;
    }
    for (const folder of folders) {
      const found = (await fromStore(`${folder}/node_modules`, query, files)) ?? (await fromNested(`${folder}/node_modules`, query, files));
      if (found) return found;
    }
    return undefined;
  },
};

/** True where the first folder of packages on the way is there: a project without any is not asked for each of its packages. */
async function isInstalled(directory: string, key: string, files: PackageFiles): Promise<boolean> {
  const end = key.indexOf('node_modules/') + 'node_modules'.length;
  return (await files.list(`${directory}/${key.slice(0, end)}`)) !== undefined;
}

interface PackageJson {
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly values: readonly string[];
  readonly relation: LicenceStatement['relation'];
  readonly line: number;
  /** Source files by which it is used, relative to it (https://docs.npmjs.com/cli/configuring-npm/package-json#main). */
  readonly entries: readonly string[];
}

async function readPackage(directory: string, query: InstalledQuery, files: PackageFiles): Promise<InstalledMetadata | undefined> {
  const path = `${directory}/package.json`;
  const json = await files.parsed(path, readPackageJson);
  if (!json || (json.name !== undefined && json.name !== query.name && !query.locked?.key.endsWith(`/${query.name}`)) || (query.version !== undefined && json.version !== query.version)) return undefined;
  const named = json.values.flatMap((value) => fileNamedIn(value) ?? []);
  const texts = await licenceFilesIn(directory, files, named);
  const statement: LicenceStatement = { kind: 'installed', file: files.shown(path), line: json.line, values: json.values.map((value) => [value]), relation: json.relation };
  const found = { folder: directory, statements: json.values.length > 0 ? [statement] : [], texts, ...(json.version !== undefined && { version: json.version }) };
  return withHeads(found, directory, json.entries, files);
}

const FIELDS = ['license', 'licenses', 'licence', 'licences'] as const;

/** Name, version and licence of a package.json, in every shape found in the wild; an unreadable one says nothing. */
function readPackageJson(text: string): PackageJson | undefined {
  const json = parseJson(text);
  if (typeof json !== 'object' || json === null) return undefined;
  const field = FIELDS.find((name) => valueAt(json, name) !== undefined) ?? 'license';
  const value = valueAt(json, field);
  const several = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return {
    name: textAt(json, 'name'),
    version: textAt(json, 'version'),
    values: several.flatMap((each) => (typeof each === 'string' ? each : (textAt(each, 'type') ?? textAt(each, 'name') ?? textAt(each, 'url') ?? []))).filter((each) => each.trim() !== ''),
    // npm documented several `licenses` as alternatives; a list in `license` it never documented.
    relation: field === 'licenses' ? 'any' : 'unclear',
    line: lineOf(text, field),
    entries: entriesOf(textAt(json, 'main') ?? 'index.js', textAt(json, 'module')),
  };
}

/** Names of folders and without ending, as Node resolves them. */
function entriesOf(...named: readonly (string | undefined)[]): readonly string[] {
  return named.flatMap((name) => {
    const plain = name?.replace(/^\.\//, '') ?? '';
    if (plain === '') return [];
    return /\.[cm]?[jt]s$/.test(plain) ? [plain] : [plain.endsWith('/') ? `${plain}index.js` : `${plain}.js`];
  });
}

/** The first line with the field's name; 1 where there is none. */
function lineOf(text: string, field: string): number {
  const at = text.indexOf(`"${field}"`);
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
  return line;
}

/** pnpm and Bun keep every version in a folder of its own, named `name@version` with `+` for `/` and peers behind. */
async function fromStore(modules: string, query: InstalledQuery, files: PackageFiles): Promise<InstalledMetadata | undefined> {
  const start = `${query.name.replace('/', '+')}@${query.version ?? ''}`;
  for (const store of ['.pnpm', '.bun']) {
    const entries = await files.list(`${modules}/${store}`);
    const entry = entries?.find(({ name }) => name === start || (name.startsWith(start) && (query.version === undefined || /^[_(+]/.test(name.slice(start.length)))));
    const found = entry && (await readPackage(`${modules}/${store}/${entry.name}/node_modules/${query.name}`, query, files));
    if (found) return found;
  }
  return undefined;
}

/** Packages whose wanted version lies in the `node_modules` of another package. */
async function fromNested(modules: string, query: InstalledQuery, files: PackageFiles): Promise<InstalledMetadata | undefined> {
  for (const directory of await nestedFolders(modules, files)) {
    const found = await readPackage(`${directory}/${query.name}`, query, files);
    if (found) return found;
  }
  return undefined;
}

/** How deep packages are looked for inside packages, and in how many folders. */
const DEEPEST = 8;
const MOST_FOLDERS = 20_000;

async function nestedFolders(modules: string, files: PackageFiles): Promise<readonly string[]> {
  const found: string[] = [];
  let level = [modules];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: string[] = [];
    for (const folder of level) {
      for (const name of await packageNames(folder, files)) {
        const inner = `${folder}/${name}/node_modules`;
        if (next.length + found.length < MOST_FOLDERS && (await files.list(inner))) next.push(inner);
      }
    }
    found.push(...next);
    level = next;
  }
  return found;
}

async function packageNames(modules: string, files: PackageFiles): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { name, kind } of (await files.list(modules)) ?? []) {
    if (kind === 'file' || name.startsWith('.')) continue;
    if (name.startsWith('@')) for (const inner of (await files.list(`${modules}/${name}`)) ?? []) names.push(`${name}/${inner.name}`);
    else names.push(name);
  }
  return names;
}
