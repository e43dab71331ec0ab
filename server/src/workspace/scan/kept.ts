import { compactFacts, createExpander } from '../../core/facts/compact';
import type { CompactFacts } from '../../core/facts/compact';
import type { FileFacts } from '../../core/facts/model';
import type { AnswerStore, Log } from '../../runtime';

/** Facts of files as they were when last looked at, by path; kept between sessions. */
export interface KeptFacts {
  /** What tells whether a file is still the same; undefined for a file that is not known. */
  stampOf(path: string): string | undefined;
  factsOf(path: string): FileFacts | undefined;
  /** To be written down at the next `save`; a file that is not noted is forgotten then. */
  note(path: string, stamp: string, facts: FileFacts): void;
  /** Writes down what was noted since it was opened, where that is anything new; calls `breathe` now and then. */
  save(breathe: () => Promise<void>): Promise<void>;
}

interface Entry {
  readonly stamp: string;
  readonly facts: FileFacts;
}

/** To be raised whenever facts change their shape or meaning without the product's version changing. */
const FORMAT = 1;
/** Facts longer than this (characters of JSON) are read again each time: lock files of many megabytes. */
const LONGEST_ENTRY = 100_000;

/**
 * Opens the facts kept for the folder `root`. `edition` names the product that writes them: another's are not read. What
 * cannot be read is dropped, with a line in the log.
 */
export async function openKeptFacts(store: AnswerStore, root: string, edition: string, log: Log): Promise<KeptFacts> {
  const head = JSON.stringify([FORMAT, edition, root]);
  const old = readAll(await store.read(root), head, log);
  const fresh = new Map<string, Entry>();
  let changed = false;
  return {
    stampOf: (path) => old.get(path)?.stamp,
    factsOf: (path) => old.get(path)?.facts,
    note: (path, stamp, facts) => {
      changed ||= old.get(path)?.stamp !== stamp;
      fresh.set(path, { stamp, facts });
    },
    save: async (breathe) => {
      if (!changed && fresh.size === old.size) return;
      const lines = [head];
      for (const [path, { stamp, facts }] of fresh) {
        const line = JSON.stringify(entryOf(path, stamp, facts));
        if (line.length <= LONGEST_ENTRY) lines.push(line);
        if (lines.length % 1_000 === 0) await breathe();
      }
      const body = lines.join('\n');
      await store.write(root, `${body}\n${checksum(body)}`);
    },
  };
}

function entryOf(path: string, stamp: string, facts: FileFacts): unknown[] {
  return facts.role === 'covered' ? [path, stamp, compactFacts(facts) ?? 0] : [path, stamp, 1, facts];
}

function readAll(text: string | undefined, head: string, log: Log): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const expand = createExpander();
  if (text === undefined || !text.startsWith(`${head}\n`)) return entries;
  const end = text.lastIndexOf('\n');
  const body = text.slice(0, end);
  try {
    if (checksum(body) !== text.slice(end + 1)) throw new Error('its checksum is wrong');
    const lines = JSON.parse(`[${body.replaceAll('\n', ',')}]`) as [string, string, CompactFacts | 0 | 1, FileFacts?][];
    for (const [path, stamp, compact, whole] of lines.slice(1)) {
      entries.set(path, { stamp, facts: whole ?? expand(path, typeof compact === 'object' ? compact : undefined) });
    }
    return entries;
  } catch (error) {
    log.info(`What was kept about files is dropped: ${error instanceof Error ? error.message : 'it is damaged'}`);
    return new Map();
  }
}

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo): notices half and damaged files. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16);
}
