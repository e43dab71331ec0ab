import { withConditions } from '../../core/resolution/conditions';
import { endOfHead } from '../../core/facts/head';
import type { HeaderFacts } from '../../core/headers/model';
import { NO_HEADER } from '../../core/headers/read';
import { mayAsk, statementsIn } from '../../core/resolution/heads';
import type { LicenceStatement } from '../../core/resolution/model';
import type { Detection } from '../../core/texts/model';
import { decodeText } from '../../core/text/decode';
import type { DirectoryEntry, FileSystem } from '../../runtime';
import type { PackageFiles } from './model';

/** Bytes read of one file of an installed package; longer licence files are collections of notices. */
const PACKAGE_FILE_LIMIT = 512_000;

/** Bytes read of the head of a source file. */
const HEAD_LIMIT = 6_000;

interface Remembered {
  readonly size: number;
  readonly modified: number;
  readonly by: unknown;
  readonly value: unknown;
}

/**
 * Files of installed packages, read and parsed once while path, size and time stay the same. `identify` names the licence of a text;
 * texts that differ in their copyright lines only are identified once. `recognised` knows those of the workspace itself, by
 * their paths in it.
 */
export function createPackageFiles(
  files: FileSystem, identify: (text: string) => Detection, root: string, home: string | undefined,
  recognised: (path: string) => Detection | undefined = () => undefined, header: (text: string, path: string) => HeaderFacts = () => NO_HEADER,
): PackageFiles {
  const known = new Map<string, Remembered>();
  const folders = new Map<string, readonly DirectoryEntry[] | undefined>();
  const identified = new Map<string, Detection>();
  const identifyOnce = (text: string): Detection => {
    const words = wordsOf(text);
    const found = identified.get(words);
    if (found) return found;
    const detection = withConditions(identify(text), text);
    identified.set(words, detection);
    return detection;
  };
  const text = async (path: string, limit = PACKAGE_FILE_LIMIT): Promise<string | undefined> => {
    const bytes = await files.read(path, limit);
    const decoded = bytes && decodeText(bytes);
    return decoded?.binary === false ? decoded.text : undefined;
  };
  const parsed = async <T>(path: string, parse: (text: string, path: string) => T, limit?: number): Promise<T | undefined> => {
    const status = await files.status(path);
    if (!status || status.kind === 'directory') return undefined;
    const before = known.get(path);
    if (before && before.by === parse && before.size === status.size && before.modified === status.modified) return before.value as T | undefined;
    const content = await text(path, limit);
    const value = content === undefined ? undefined : parse(content, path);
    known.set(path, { size: status.size, modified: status.modified, by: parse, value });
    return value;
  };
  const headIn = (content: string, path: string): readonly LicenceStatement[] => {
    const head = content.slice(0, endOfHead(content));
    return mayAsk(head) ? statementsIn(header(head, path), shownPath(path, root, home), (offset) => head.slice(0, offset).split('\n').length) : [];
  };
  return {
    headOf: async (path) => (await parsed(path, headIn, HEAD_LIMIT)) ?? [],
    list: async (directory) => {
      if (!folders.has(directory)) folders.set(directory, await files.list(directory));
      return folders.get(directory);
    },
    text: (path) => text(path),
    parsed: (path, parse) => parsed(path, parse),
    identified: (path) => (path.startsWith(`${root}/`) ? recognised(path.slice(root.length + 1)) : undefined) ?? parsed(path, identifyOnce),
    identifyText: identifyOnce,
    forget: () => folders.clear(),
    shown: (path) => shownPath(path, root, home),
  };
}

/**
 * The words that make a licence: without lines that only name holder and year, and without line breaks. Lines with a
 * sentence of the licence stay: "copyright notice ... in all copies" tells ISC from 0BSD.
 */
function wordsOf(text: string): string {
  let words = '';
  for (const line of text.split('\n')) {
    const plain = line.trim();
    if (plain !== '' && (!/^\W{0,8}(?:copyright|\(c\)|©)/i.test(plain) || /notice|permi|condition|licen[cs]e|shall|must|retain/i.test(plain))) words += `${plain} `;
  }
  return words;
}

/** How a person finds a file: relative to the workspace, or below the home folder as `~/...`. */
export function shownPath(path: string, root: string, home: string | undefined): string {
  if (path.startsWith(`${root}/`)) return path.slice(root.length + 1);
  return home !== undefined && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}
