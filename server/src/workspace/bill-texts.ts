import type { AssessedDependency } from '../core/assessment/model';
import type { Bill } from '../core/reports/bills/model';
import { referencesOf, textKey } from '../core/reports/bills/references';
import { decodeText } from '../core/text/decode';
import { baseNameOf, resolvePath } from '../core/text/paths';
import type { FileSystem, Runtime } from '../runtime';
import { shownPath } from './installed/package-files';
import { licenceNamesIn } from './installed/texts';
import type { Session } from './model';

/** Bytes of one text, and texts of one bill. */
const MOST_BYTES = 100_000;
const MOST_TEXTS = 500;
/** "SEE LICENSE IN EULA.txt" (npm), and paths alone. */
const NAMED_FILE = /^(?:see licen[cs]e in )?(\S{1,200})$/i;

/** The same bill with the texts of licences that are on no SPDX list, where they stand in the project or beside an installed component. */
export async function withTexts(bill: Bill, session: Session, { files, machine }: Pick<Runtime, 'files' | 'machine'>): Promise<Bill> {
  const texts = new Map<string, string>();
  for (const { id, path } of session.reuse().licenceFiles) {
    const text = id.startsWith('LicenseRef-') && texts.size < MOST_TEXTS ? await readText(files, `${session.root}/${path}`) : undefined;
    if (text !== undefined) texts.set(textKey(id), text);
  }
  const found = new Map(session.assessment().packages.flatMap(({ dependencies }) => dependencies.map((each) => [each.purl, each])));
  for (const { ref, licences: { concluded, declared, found: words } } of bill.components) {
    const names = [...new Set([...[concluded, declared].flatMap((each) => (each === undefined ? [] : referencesOf(each))), ...words])];
    const dependency = names.length === 0 ? undefined : found.get(ref);
    if (!dependency) continue;
    for (const name of names) {
      const path = texts.size < MOST_TEXTS ? await textFile(name, dependency, { files, shown: (each) => shownPath(each, session.root, machine?.home) }) : undefined;
      const text = path === undefined ? undefined : await readText(files, path);
      if (text !== undefined) texts.set(textKey(name, ref), text);
    }
  }
  return texts.size === 0 ? bill : { ...bill, texts };
}

interface Place {
  readonly files: FileSystem;
  shown(path: string): string;
}

/** The file that holds a licence's words: the one that its name is, else the one in which they were found, else the only licence file there is. */
async function textFile(name: string, { licence: { folder, evidence } }: AssessedDependency, { files, shown }: Place): Promise<string | undefined> {
  if (folder === undefined) return undefined;
  const [, file] = NAMED_FILE.exec(name) ?? [];
  const path = file === undefined ? undefined : resolvePath(folder, file);
  if (path?.startsWith(`${folder}/`) === true && (await files.status(path))?.kind === 'file') return path;
  const told = evidence.filter(({ kind }) => kind === 'licence-file' || kind === 'licence-words').map((each) => each.file);
  const beside = await licenceNamesIn(folder, files);
  const read = beside.filter((each) => told.includes(shown(`${folder}/${each}`)));
  const [only, ...others] = read.length > 0 ? read : beside.filter((each) => !/^notice/i.test(baseNameOf(each)));
  return only === undefined || others.length > 0 ? undefined : `${folder}/${only}`;
}

async function readText(files: FileSystem, path: string): Promise<string | undefined> {
  const bytes = await files.read(path, MOST_BYTES + 1);
  const decoded = bytes && bytes.length <= MOST_BYTES ? decodeText(bytes) : undefined;
  return !decoded || decoded.binary || decoded.text.trim() === '' ? undefined : decoded.text;
}
