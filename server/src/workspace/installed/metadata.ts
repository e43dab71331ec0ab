import type { ManifestFormat } from '../../core/manifests/format';
import { readPackageDocument } from '../../core/resolution/documents';
import type { PackageDocument } from '../../core/resolution/documents';
import type { InstalledMetadata, LicenceFile, LicenceStatement } from '../../core/resolution/model';
import type { PackageFiles } from './model';
import { licenceFilesIn } from './texts';

const READERS = new Map<ManifestFormat, (text: string, path: string) => PackageDocument>();

/** The metadata file at `path`, read by its format and remembered. */
export async function documentAt(path: string, format: ManifestFormat, files: PackageFiles): Promise<PackageDocument | undefined> {
  const known = READERS.get(format);
  const read = known ?? ((text: string, at: string): PackageDocument => readPackageDocument(format, text, at));
  if (!known) READERS.set(format, read);
  return files.parsed(path, read);
}

/** A longer value of a licence field is a licence text put there. */
const LONGEST_NAME = 400;

/** What the metadata file at `path` says, together with the licence texts in `directory`. */
export async function metadataOf(document: PackageDocument, path: string, directory: string, files: PackageFiles): Promise<InstalledMetadata> {
  const file = files.shown(path);
  const isText = ({ values }: PackageDocument['statements'][number]): boolean => values.some((wordings) => wordings.some((wording) => wording.length > LONGEST_NAME));
  const within = document.statements.filter(isText).flatMap(({ values }) => values.flat().filter((wording) => wording.length > LONGEST_NAME)).map((text): LicenceFile => ({ file, detection: files.identifyText(text) }));
  const statements = document.statements.filter((statement) => !isText(statement)).map((statement): LicenceStatement => ({ kind: 'installed', file, ...statement }));
  return { folder: directory, statements, texts: [...within, ...(await licenceFilesIn(directory, files, document.files))] };
}

/** The package whose metadata file `name` lies in `directory`; `undefined` where there is none. */
export async function packageIn(directory: string, name: string, format: ManifestFormat, files: PackageFiles): Promise<InstalledMetadata | undefined> {
  const path = `${directory}/${name}`;
  const document = await documentAt(path, format, files);
  return document && metadataOf(document, path, directory, files);
}

/** A package known by its licence texts only: the folder is there, whether it holds any or not. */
export async function textsIn(directory: string, files: PackageFiles): Promise<InstalledMetadata | undefined> {
  return (await files.list(directory)) ? { folder: directory, statements: [], texts: await licenceFilesIn(directory, files) } : undefined;
}

/** The answer for the first of `directories` that has one. */
export async function firstOf(directories: readonly string[], find: (directory: string) => Promise<InstalledMetadata | undefined>): Promise<InstalledMetadata | undefined> {
  for (const directory of directories) {
    const found = await find(directory);
    if (found) return found;
  }
  return undefined;
}

/** `directory/<each folder in it>/rest`, for layouts with a folder per version or host in between. */
export async function foldersIn(directory: string, files: PackageFiles): Promise<readonly string[]> {
  return ((await files.list(directory)) ?? []).filter(({ kind }) => kind !== 'file').map(({ name }) => `${directory}/${name}`);
}
