import type { FileFacts } from '../../core/facts/model';
import type { AnswerStore, Log } from '../../runtime';
import { readKeptFile, writeKeptFile } from './kept-file';
import type { KeptEntry } from './kept-file';

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

/** To be raised whenever facts change their shape or meaning without the product's version changing. */
const FORMAT = 2;

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
    stampOf: (path) => old?.stampOf(path),
    factsOf: (path) => {
      try {
        return old?.factsOf(path);
      } catch {
        return undefined;
      }
    },
    note: (path, stamp, facts) => {
      changed ||= old?.stampOf(path) !== stamp;
      fresh.set(path, { stamp, facts });
    },
    save: async (breathe) => {
      if (changed || fresh.size !== (old?.size ?? 0)) await store.write(root, await writeKeptFile(head, fresh, breathe));
    },
  };
}
