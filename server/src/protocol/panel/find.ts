import type { Mark } from './common';

/** The terms of the Licensing Assistant in their groups (Can, Must, Cannot, Compatible, Law, Support). */
export interface TermsView {
  readonly groups: readonly TermGroup[];
}

export interface TermGroup {
  readonly id: string;
  readonly label: string;
  readonly terms: readonly { readonly id: string; readonly label: string; readonly meaning: string }[];
}

export interface FindQuery {
  readonly text: string;
  /** Ids of terms; a licence must have all of them. */
  readonly terms: readonly string[];
  /** Only what this project could publish under, or could take in. */
  readonly possible?: 'outbound' | 'inbound';
  readonly project?: string;
  /** Rows to answer with; the count is always of all. */
  readonly limit: number;
}

export interface FindView {
  readonly count: number;
  readonly total: number;
  readonly licences: readonly LicenceRow[];
  /** Why `possible` could not be heeded: there is nothing to judge against. */
  readonly note?: string;
  /** How many licences would be left with this term added, by term id. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface LicenceRow {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
  /** Labels of the terms that tell this licence from others, a handful. */
  readonly terms: readonly string[];
  /** Under `possible`: how it stands towards the project. */
  readonly mark?: Mark;
}
