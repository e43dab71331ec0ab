import { introducedIn, isOwnLicenceFile } from '../../core/resolution/bundled';
import { isLicenceName } from '../../core/text/licence-file-name';
import type { LicenceFile } from '../../core/resolution/model';
import { withholdingIn } from '../../core/resolution/withholding';
import type { Detection } from '../../core/texts/model';
import type { PackageFiles } from './model';

/** Agreements of makers who grant no open licence. */
const AGREEMENT = /^eula(?:[-._][\w.+-]{0,60})?$/i;
const CODE = /\.(?:js|mjs|cjs|ts|json|py|rb|go|rs|java|kt|c|h|cpp|cs|php|sh|xml|yml|yaml|toml|map|license|spdx)$/i;
/** Licence files looked at in one package. */
const MOST_FILES = 12;

/** True where a file of this name beside a package's metadata holds its licence. NOTICE and third-party lists do not count. */
function isPackageLicenceFile(name: string): boolean {
  return (isLicenceName(name) || AGREEMENT.test(name)) && !CODE.test(name);
}

/** The licence files of the package in `directory`, and those that its metadata names (`named`, relative to it), identified. */
export async function licenceFilesIn(directory: string, files: PackageFiles, named: readonly string[] = []): Promise<LicenceFile[]> {
  const wanted = [...new Set([...named.filter(isBelow), ...(await licenceNamesIn(directory, files))])].slice(0, MOST_FILES);
  const found: LicenceFile[] = [];
  for (const name of wanted) {
    const path = `${directory}/${name}`;
    const detection = await files.identified(path);
    if (detection) found.push({ file: files.shown(path), detection, ...(!isOwnLicenceFile(name, directory) && { ofParts: true as const }), ...(await wordsIn(path, detection, files)) });
  }
  return found;
}

/** What only the words of a file tell: read again where no licence was found in it, or where a text may be another's. */
async function wordsIn(path: string, { matches, restrictions = [] }: Detection, files: PackageFiles): Promise<Pick<LicenceFile, 'introduced' | 'withheld'>> {
  const texts = matches.filter(({ kind }) => kind === 'text');
  const [first, ...others] = texts;
  // What withholds rights may name the licences of what it bundles.
  const silent = restrictions.length === 0 && matches.every(({ kind }) => kind === 'notice');
  if (!silent && others.length === 0 && (first === undefined || first.startLine <= INTRODUCED)) return {};
  const text = await files.text(path);
  if (text === undefined) return {};
  const withheld = silent ? withholdingIn(text, matches.length > 0) : undefined;
  return { ...(withheld && { withheld }), ...(first && { introduced: introducedIn(text, matches) }) };
}

/** The last line at which a text begins whose file has nothing to say before it. */
const INTRODUCED = 8;

/** Names of the licence files in `directory`, and in its folders of licence texts. */
export async function licenceNamesIn(directory: string, files: Pick<PackageFiles, 'list'>): Promise<readonly string[]> {
  const entries = (await files.list(directory)) ?? [];
  const names = entries.filter(({ name, kind }) => kind !== 'directory' && isPackageLicenceFile(name)).map(({ name }) => name);
  const inFolders = await Promise.all(entries.filter(({ name, kind }) => FOLDERS.has(name) && kind === 'directory').map(({ name }) => namesIn(directory, name, files)));
  return [...names, ...inFolders.flat()].slice(0, MOST_FILES);
}

/** Folders of licence texts: REUSE's, and that of Python distributions (PEP 639), where names tell texts from lists of authors. */
const FOLDERS = new Set(['LICENSES', 'licenses']);

async function namesIn(directory: string, folder: string, files: Pick<PackageFiles, 'list'>): Promise<readonly string[]> {
  const entries = (await files.list(`${directory}/${folder}`)) ?? [];
  return entries.filter(({ name, kind }) => kind !== 'directory' && (folder === 'LICENSES' || isPackageLicenceFile(name))).map(({ name }) => `${folder}/${name}`);
}

/** A name that metadata gives must not lead out of the package. */
export function isBelow(name: string): boolean {
  return name !== '' && !name.startsWith('/') && !/^[a-z]:/i.test(name) && !name.split(/[\\/]/).includes('..');
}
