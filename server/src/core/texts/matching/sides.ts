import type { LicenceIndex } from '../index/load';
import type { Variable } from '../index/known-text';
import type { Words } from '../words';
import type { Hunk } from './diff';

/** The words on both sides of a comparison; what a known text says is '' where it is known by its hashes alone. */
export interface Sides {
  readonly opaque: boolean;
  found(position: number): string;
  known(position: number): string;
  readonly inUrl: Uint8Array;
  readonly knownLength: number;
  /** Words of the whole input. */
  readonly foundLength: number;
  readonly mandatory: number;
  readonly variables: readonly Variable[];
  /** Words that name whom the licence is called after: `hp` of BSD-3-Clause-HP. */
  readonly names: ReadonlySet<string>;
}

/** Words of ids that name nobody. */
const COMMON = new Set('bsd mit clause gpl lgpl agpl gfdl apache license licence public only later no variant modern the sell style with exception source code'.split(' '));
function namesIn(ids: readonly string[]): ReadonlySet<string> {
  const parts = ids.flatMap((id) => id.toLowerCase().split(/[^a-z]+/));
  return new Set(parts.filter((part) => part.length > 1 && !COMMON.has(part)));
}

/** Both sides of a comparison with the known text of this number. */
export function sidesOf(
  text: number,
  index: LicenceIndex,
  found: (position: number) => string,
  { inUrl, count }: Pick<Words, 'inUrl' | 'count'>,
): Sides {
  const base = index.offsets[text] ?? 0;
  const { ids = [], length = 0, variables = [] } = index.texts[text] ?? {};
  return {
    opaque: index.unit > 1,
    found,
    known: (position) => index.word(index.stream[base + position] ?? 0),
    inUrl,
    knownLength: length,
    foundLength: count,
    mandatory: index.mandatory[text] ?? 0,
    variables,
    names: namesIn(ids),
  };
}

/** The words of the known text that differ. */
export function expectedWords(hunks: readonly Hunk[], sides: Sides): string[] {
  const words: string[] = [];
  for (const { knownStart, knownEnd } of hunks)
    for (let position = knownStart; position < knownEnd; position++) words.push(sides.known(position));
  return words;
}

/** The words that stand in the input there. */
export function foundWords(hunks: readonly Hunk[], sides: Sides): string[] {
  const words: string[] = [];
  for (const { foundStart, foundEnd } of hunks)
    for (let position = foundStart; position < foundEnd; position++) words.push(...sides.found(position).split(' '));
  return words;
}
