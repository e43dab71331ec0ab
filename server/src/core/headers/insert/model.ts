/** What a header is to say. */
export interface HeaderWish {
  /** SPDX expression; left out where the file states a licence already. Missing where only the copyright is to be stated. */
  readonly expression?: string;
  /** What follows `SPDX-FileCopyrightText:`, e.g. `2026 Jane Doe`; left out where the file names a copyright already. */
  readonly copyright?: string;
}

/** What to do so that a file says it: text to insert (the rest stays as it is, byte by byte), a file to create, or nothing. */
export type HeaderInsertion =
  | { readonly kind: 'insert'; readonly offset: number; readonly text: string }
  /** The format has no comments, or none that can hold the header: `path` is to be created with `text`. */
  | { readonly kind: 'companion'; readonly path: string; readonly text: string }
  | { readonly kind: 'present' }
  /** The expression is none, or it or the copyright is more than one line. */
  | { readonly kind: 'refused' };
