import type { PathPattern } from './pattern';

/** Patterns of one folder with the same ending that are tried one after the other for each of its files; nobody writes so many by hand. */
export const MAX_ALIKE = 2_000;

/** Many patterns, of which a path is held against those alone that may match it. */
export interface PathIndex {
  /** Number of the last pattern that matches and is accepted; -1 where none does. */
  last(path: string, accept?: (at: number) => boolean): number;
  /** Numbers of the patterns that may match, in lists, each in order. */
  candidates(path: string): readonly (readonly number[])[];
  /** Number of the first pattern that is one too many: alike are those beyond `MAX_ALIKE` that cannot be told apart by their folder and ending. */
  readonly crowded: number | undefined;
}

interface Bucket {
  /** Lengths of the endings. */
  readonly lengths: Set<number>;
  readonly byEnd: Map<string, number[]>;
}

/** Patterns without wildcards are found by the path, others by the folder before their first wildcard and the text behind their last one. */
export function indexPatterns(patterns: readonly PathPattern[]): PathIndex {
  const literals = new Map<string, number[]>();
  const folders = new Map<string, Bucket>();
  let crowded: number | undefined;
  for (const [at, { start, end, literal }] of patterns.entries()) {
    if (literal) add(literals, start, at);
    else {
      const folder = start.slice(0, start.lastIndexOf('/') + 1);
      const bucket = folders.get(folder) ?? { lengths: new Set(), byEnd: new Map() };
      folders.set(folder, bucket);
      bucket.lengths.add(end.length);
      if (add(bucket.byEnd, end, at) > MAX_ALIKE) crowded ??= at;
    }
  }
  const candidates: PathIndex['candidates'] = (path) => {
    const found: (readonly number[])[] = [];
    const same = literals.get(path);
    if (same) found.push(same);
    for (let slash = 0; slash <= path.length; ) {
      const bucket = folders.get(path.slice(0, slash));
      for (const length of bucket?.lengths ?? []) {
        const list = length > path.length ? undefined : bucket?.byEnd.get(path.slice(path.length - length));
        if (list) found.push(list);
      }
      const next = path.indexOf('/', slash);
      if (next < 0) break;
      slash = next + 1;
    }
    return found;
  };
  return {
    crowded,
    candidates,
    last: (path, accept) => {
      let best = -1;
      for (const list of candidates(path)) {
        for (let i = list.length - 1; i >= 0; i--) {
          const at = list[i] ?? -1;
          if (at <= best) break;
          if (accept?.(at) !== false && patterns[at]?.matches(path) === true) best = at;
        }
      }
      return best;
    },
  };
}

/** How many there are now. */
function add(lists: Map<string, number[]>, key: string, at: number): number {
  const list = lists.get(key);
  if (list) return list.push(at);
  lists.set(key, [at]);
  return 1;
}
