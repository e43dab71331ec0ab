import type { FileFacts } from '../../core/facts/model';
import { sameData } from '../../core/text/same-data';

/** What was found in all files of a workspace together: it stands as long as each of them says what it said. */
export interface Together {
  /** The policy that counts instead of those of the workspace, as text. */
  readonly by: string;
  /** The meaning of the project's conventions. */
  readonly conventions: string;
  /** The licences that its own sources state, where anything asked for them. */
  readonly licences?: readonly string[];
}

/** The same as it is kept, with the facts it rests on that are not kept file by file: those of documents open in the editor. */
interface KeptTogether extends Together {
  readonly others: readonly FileFacts[];
}

/** Files that are not kept of which the facts are kept here; where there are more, or these are long, nothing is. */
const MOST_OTHERS = 20;
/** Characters. */
const LONGEST = 100_000;

/** A file that is kept; `place` is missing where it was read anew. */
interface Entry {
  readonly place?: number;
  readonly facts: FileFacts;
}

/**
 * Those of `facts` that are not among the entries, where all entries are among the facts, the covered files in one and the same order;
 * undefined where they are not (what is typed during a scan goes before it), or too many are not.
 */
export function othersThan(entries: readonly Entry[], facts: Iterable<FileFacts>): readonly FileFacts[] | undefined {
  const covered = entries.filter(isCovered);
  // These are read before the files around them.
  const documents = new Set(entries.flatMap((entry) => (isCovered(entry) ? [] : [entry.facts])));
  const others: FileFacts[] = [];
  let at = 0;
  for (const each of facts) {
    if (covered[at]?.facts === each) at++;
    else if (!documents.delete(each) && others.push(each) > MOST_OTHERS) return undefined;
  }
  return at === covered.length && documents.size === 0 ? others : undefined;
}

function isCovered({ facts }: Entry): boolean {
  return facts.role === 'covered';
}

/** True where covered files come in the order in which they were kept, on which it depends what is named first. */
export function areInOrder(entries: readonly Entry[]): boolean {
  let last = -1;
  for (const entry of entries) {
    const { place = -1 } = entry;
    if (!isCovered(entry)) continue;
    if (place <= last) return false;
    last = place;
  }
  return true;
}

/** JSON; '' where there is too much of it. */
export function writeTogether(together: Together, others: readonly FileFacts[] | undefined): string {
  if (!others || others.some(({ manifest }) => (manifest?.locked.length ?? 0) > MOST_OTHERS)) return '';
  const kept: KeptTogether = { ...together, others };
  const text = JSON.stringify(kept);
  return text.length > LONGEST ? '' : text;
}

/** What was written, where these are the facts that are not kept file by file. Throws where it is damaged. */
export function readTogether(text: string, others: readonly FileFacts[]): Together | undefined {
  if (text === '') return undefined;
  const { others: before, ...together } = JSON.parse(text) as KeptTogether;
  return sameData(before, others) ? together : undefined;
}
