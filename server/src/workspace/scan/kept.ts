import type { FileFacts } from '../../core/facts/model';
import type { Finding } from '../../core/findings/model';
import type { AnswerStore, Log } from '../../runtime';
import { readKeptFile } from './kept-file';
import type { KeptFolder } from './kept-file';
import { areInOrder, othersThan, readTogether, writeTogether } from './kept-together';
import type { Together } from './kept-together';
import { writeKeptFile } from './kept-writer';
import type { Judged } from './kept-writer';

/** Facts of files as they were when last looked at, by path, with the findings they led to; kept between sessions. */
export interface KeptFacts {
  /** What was kept of the files of a folder; undefined where nothing was. */
  folder(path: string): KeptFolder | undefined;
  /** For a file that is as it was kept at that place: its facts, which are kept on. Undefined where they cannot be read. */
  same(path: string, place: number): FileFacts | undefined;
  /** What tells whether a file is still the one that was kept at that place. */
  stampAt(place: number): string | undefined;
  /** To be written down at the next `save`; a file that is told neither here nor as the same is forgotten then. */
  note(stamp: string, facts: FileFacts): void;
  /** The findings about a file that is as it was kept, where they were judged by the same as now. */
  findingsOf(facts: FileFacts, by: string): readonly Finding[] | undefined;
  /**
   * What was found in all files together, where these are the facts of all and every file is as it was kept. To be asked when everything is
   * judged, with what is judged: what is saved afterwards rests on these facts.
   */
  together(facts: Iterable<FileFacts>): Together | undefined;
  /** Writes down what was noted since it was opened, where that is anything new, with the findings and with what was found in all files together; calls `breathe` now and then. */
  save(together: Together, judgedOf: (facts: FileFacts) => Judged | undefined, breathe: () => Promise<void>): Promise<void>;
}

/** To be raised whenever facts or findings change their shape or meaning without the product's version changing. */
const FORMAT = 10;

/**
 * Opens the facts kept for the folder `root`. `edition` names the product that writes them: another's are not read. What
 * cannot be read is dropped, with a line in the log.
 */
export async function openKeptFacts(store: AnswerStore, root: string, edition: string, log: Log): Promise<KeptFacts> {
  const head = encodeURI(JSON.stringify([FORMAT, edition, root]));
  const text = await store.read(root);
  const old = text === undefined ? undefined : readKeptFile(text, head);
  if (text !== undefined && !old) log.info('What was kept about files is damaged, and dropped.');
  const fresh: FreshEntry[] = [];
  const entryOf = entryFinder(fresh);
  let others: readonly FileFacts[] | undefined;
  let changed = false;
  return {
    folder: (path) => old?.folder(path),
    stampAt: (place) => old?.stampAt(place),
    same: (path, place) => {
      const facts = attempt(() => old?.factsAt(place, path));
      if (facts) fresh.push({ place, facts });
      return facts;
    },
    note: (stamp, facts) => {
      changed = true;
      fresh.push({ stamp, facts });
    },
    findingsOf: (facts, by) => {
      const place = entryOf(facts)?.place;
      const findings = place === undefined ? undefined : attempt(() => old?.findingsAt(place, facts.path, by));
      if (!findings) changed = true;
      return findings;
    },
    together: (facts) => {
      const rest = (others = othersThan(fresh, facts));
      if (!old || !rest || changed || fresh.length !== old.size || !areInOrder(fresh)) return undefined;
      return attempt(() => readTogether(old.together, rest));
    },
    save: async (together, judgedOf, breathe) => {
      if (!changed && fresh.length === (old?.size ?? 0)) return;
      const entries = fresh.map(({ place, stamp, facts }) => ({ stamp: stamp ?? old?.stampAt(place ?? 0) ?? '', facts }));
      await store.write(root, await writeKeptFile(head, entries, writeTogether(together, others), judgedOf, breathe));
    },
  };
}

/** What is to be kept: at its place, where it was kept before, else with the stamp of now. */
interface FreshEntry {
  readonly place?: number;
  readonly stamp?: string;
  readonly facts: FileFacts;
}

/** Files of another kind that stand between two that are asked about. */
const BETWEEN = 50;

/** Finds the entry of a covered file's facts; these stand behind all others, and are asked about in their order, nearly always. */
function entryFinder(entries: readonly FreshEntry[]): (facts: FileFacts) => FreshEntry | undefined {
  let next: number | undefined;
  let byFacts: Map<FileFacts | undefined, FreshEntry> | undefined;
  return (facts) => {
    const from = (next ??= Math.max(0, entries.findIndex((entry) => entry.facts?.role === 'covered')));
    for (let at = from; at < entries.length && at < from + BETWEEN; at++) {
      const entry = entries[at];
      if (entry?.facts !== facts) continue;
      next = at + 1;
      return entry;
    }
    byFacts ??= new Map(entries.map((entry) => [entry.facts, entry]));
    return byFacts.get(facts);
  };
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
