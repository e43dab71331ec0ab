import type { Reference } from './common';

export interface CompareQuery {
  /** Two to five licence ids. */
  readonly licences: readonly string[];
}

export interface CompareView {
  readonly licences: readonly { readonly id: string; readonly name: string; readonly url?: string }[];
  /** Ids that the knowledge base does not have. */
  readonly unknown: readonly string[];
  readonly groups: readonly CompareGroup[];
}

export interface CompareGroup {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly CompareRow[];
}

export interface CompareRow {
  readonly term: string;
  readonly label: string;
  readonly meaning: string;
  readonly differs: boolean;
  /** One per licence, in order. */
  readonly cells: readonly CompareCell[];
}

/** `unknown`: the knowledge base does not say. */
export interface CompareCell {
  readonly value: 'yes' | 'no' | 'unknown';
  /** The clause it stands in. */
  readonly clause?: Reference;
}
