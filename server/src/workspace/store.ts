import type { FactReaders } from '../core/facts/read';
import { COVERED_LIMIT } from '../core/facts/covered';
import { binaryFacts } from '../core/facts/binary';
import { readFacts } from '../core/facts/read';
import { unusablePolicy } from '../core/facts/unusable-policy';
import type { FileFacts, FileRole } from '../core/facts/model';
import { roleOf } from '../core/facts/role';
import { decodeText } from '../core/text/decode';
import type { Decoded } from '../core/text/decode';
import { sameData } from '../core/text/same-data';
import type { FileSystem } from '../runtime';
import { inSlices, NEVER_STOPPED } from './slices';
import type { Pause } from './slices';

/** Bytes read of a file, by its role: of covered files a part, of others more than is looked at (up to four bytes a character), so that what is too long is known to be. */
const READ_LIMITS: Readonly<Record<FileRole, number>> = {
  manifest: 64_000_004,
  'licence-text': 4_000_004,
  policy: 4_000_004,
  reuse: 4_000_004,
  covered: COVERED_LIMIT,
  ignored: 0,
};

/** The facts of every file of a workspace, kept file by file; an open document's text goes before the disk's. */
export interface FactStore {
  readonly facts: ReadonlyMap<string, FileFacts>;
  /**
   * Reads (again) what the file says, with pauses where it is huge; false where it says exactly what it said before, is gone and was never
   * there, or reading was stopped.
   */
  refresh(path: string, pause?: Pause): Promise<boolean>;
  /** Takes facts that were read elsewhere, unless the file is open in the editor; it is the last one from then on. */
  take(facts: FileFacts): void;
  isOpen(path: string): boolean;
  openPaths(): readonly string[];
  /** Forgets a file, or everything below a folder; the paths forgotten. */
  forget(path: string): string[];
  /** Gives a file the text it has in the editor, or its own again; false where that is the text it was last read from. */
  setText(path: string, text: string | undefined): boolean;
  text(path: string): Promise<string | undefined>;
}

/** The facts of a folder's files, none at first. */
export function createFactStore(files: FileSystem, root: string, readers: FactReaders): FactStore {
  const facts = new Map<string, FileFacts>();
  const open = new Map<string, string>();
  /** What was read of open documents. */
  const readFrom = new Map<string, string>();
  const absolute = (path: string): string => `${root}/${path}`;

  const read = async (path: string, limit: number): Promise<(Decoded & { readonly cut: boolean }) | undefined> => {
    const bytes = await files.read(absolute(path), limit);
    return bytes && { ...decodeText(bytes), cut: bytes.length === limit };
  };
  const readText = async (path: string, limit: number): Promise<string | undefined> => {
    const decoded = await read(path, limit);
    return decoded?.binary === true ? '' : decoded?.text;
  };

  return {
    facts,
    refresh: async (path, pause = NEVER_STOPPED) => {
      const text = open.get(path);
      if (text !== undefined && readFrom.get(path) === text && facts.has(path)) return false;
      const decoded = text === undefined ? await read(path, READ_LIMITS[roleOf(path)]) : { binary: false as const, text, cut: false };
      if (decoded === undefined) {
        if (roleOf(path) !== 'policy' || (await files.status(absolute(path))) === undefined) return facts.delete(path);
        facts.set(path, unusablePolicy(path, 'policy.not-a-file'));
        return true;
      }
      const known = facts.get(path);
      const whole = decoded.binary ? binaryFacts(path, roleOf(path)) : await readSafely(path, decoded.text, readers, pause);
      const fresh = whole && decoded.cut && !decoded.binary ? { ...whole, cut: true } : whole;
      // Stopped, or overtaken by what was typed meanwhile.
      if (fresh === undefined || open.get(path) !== text) return false;
      facts.set(path, fresh);
      if (text !== undefined) readFrom.set(path, text);
      return !known || known.role !== 'covered' || !sameHeader(known, fresh);
    },
    take: (fresh) => {
      const { path } = fresh;
      const now = open.has(path) ? facts.get(path) : fresh;
      facts.delete(path);
      if (now) facts.set(path, now);
    },
    isOpen: (path) => open.has(path),
    openPaths: () => [...open.keys()],
    forget: (path) => {
      const gone = facts.has(path) ? [path] : [...facts.keys()].filter((each) => each.startsWith(`${path}/`));
      for (const each of gone) facts.delete(each);
      return gone;
    },
    setText: (path, text) => {
      if (text !== undefined) open.set(path, text);
      else {
        open.delete(path);
        readFrom.delete(path);
      }
      return text === undefined || readFrom.get(path) !== text;
    },
    text: async (path) => open.get(path) ?? readText(path, READ_LIMITS.manifest),
  };
}

/** A defect in reading one file must not take the others with it: it is named at the file. */
async function readSafely(path: string, text: string, readers: FactReaders, pause: Pause): Promise<FileFacts | undefined> {
  try {
    return await inSlices(readFacts(path, text, readers), pause);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { path, role: roleOf(path), problems: [{ message: { id: 'finding.file-unreadable', args: { problem } }, span: { start: 0, end: 0 }, severity: 'warning' }], lines: [0] };
  }
}

function sameHeader(a: FileFacts, b: FileFacts): boolean {
  return sameData(a.header, b.header) && a.empty === b.empty && a.lines?.length === b.lines?.length;
}

/** True where a file says the same of its own licence and copyright as before. */
export function statesTheSame(a: FileFacts, b: FileFacts): boolean {
  return a.empty === b.empty && a.binary === b.binary && sameData(a.header, b.header) && sameData(a.stated, b.stated);
}
