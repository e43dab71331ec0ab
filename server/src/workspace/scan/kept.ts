import type { FileFacts } from '../../core/facts/model';
import type { AnswerStore, Log } from '../../runtime';
import { readKeptFile, writeKeptFile } from './kept-file';
import type { KeptEntry, KeptRecord } from './kept-file';

/** Facts of files as they were when last looked at, by path; kept between sessions. */
export interface KeptFacts {
  /** What was kept of a file, with what tells whether it is still the same; undefined for a file that is not known. */
  recordOf(path: string): KeptRecord | undefined;
  /** A file that is as it was kept, to be kept on. */
  same(path: string, stamp: string, facts: FileFacts): void;
  /** To be written down at the next `save`; a file that is told neither here nor as the same is forgotten then. */
  note(path: string, stamp: string, facts: FileFacts): void;
  /** Writes down what was noted since it was opened, where that is anything new; calls `breathe` now and then. */
  save(breathe: () => Promise<void>): Promise<void>;
}

/** To be raised whenever facts change their shape or meaning without the product's version changing. */
const FORMAT = 3;

/**
 * Opens the facts kept for the folder `root`. `edition` names the product that writes them: another's are not read. What
 * cannot be read is dropped, with a line in the log.
 */
export async function openKeptFacts(store: AnswerStore, root: string, edition: string, log: Log): Promise<KeptFacts> {
  const head = encodeURI(JSON.stringify([FORMAT, edition, root]));
  const text = await store.read(root);
  const old = text === undefined ? undefined : readKeptFile(text, head);
  if (text !== undefined && !old) log.info('What was kept about files is damaged, and dropped.');
  const fresh = new Map<string, KeptEntry>();
  let changed = false;
  return {
    recordOf: (path) => {
      const record = old?.recordOf(path);
      return record && { stamp: record.stamp, facts: () => attempt(record) };
    },
    same: (path, stamp, facts) => void fresh.set(path, { stamp, facts }),
    note: (path, stamp, facts) => {
      changed = true;
      fresh.set(path, { stamp, facts });
    },
    save: async (breathe) => {
      if (changed || fresh.size !== (old?.size ?? 0)) await store.write(root, await writeKeptFile(head, fresh, breathe));
    },
  };
}

function attempt(record: KeptRecord): FileFacts | undefined {
  try {
    return record.facts();
  } catch {
    return undefined;
  }
}
