/** One text of the index, as it stands in the file's header. */
export interface IndexedText {
  /** SPDX ids with these very words, the base id first. */
  readonly ids: readonly string[];
  readonly kind: 'licence' | 'exception';
  /** Language of a translation (ISO 639-1). */
  readonly language?: string;
  /** Number of units. */
  readonly length: number;
  /** Number of seeds by which it is found, see `seeds.ts`. */
  readonly seeds: number;
  /** Where units may differ, by their start. */
  readonly variables: readonly Variable[];
}

/**
 * A stretch of units that SPDX's template lets differ (SPDX 2.3 Annex C.3): `?` may be left out, or the wordings that may
 * stand there, `*` in them for any words. A stretch of length 0 is a place where words may be added.
 */
export type Variable = readonly [start: number, length: number, allowed: '?' | readonly string[]];
