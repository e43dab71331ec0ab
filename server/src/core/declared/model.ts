/** How surely a declared string tells its licence; `see-file` refers to a file, `none` grants nothing. */
export type DeclaredStatus = 'exact' | 'normalised' | 'ambiguous' | 'see-file' | 'none' | 'invalid';

/** What a declared licence string means. `candidates` are the readings left open where it is `ambiguous`. */
export interface Normalised {
  readonly string: string;
  readonly status: DeclaredStatus;
  /** SPDX expression; present for `exact` and `normalised` only. */
  readonly expression?: string;
  readonly candidates: readonly string[];
  /** The words that are not understood, as they are written; no licence text settles what they add or take away. */
  readonly unread?: readonly string[];
}
