import type { Use, Verdict, VerdictValue } from '../verdict/model';

/** One component of the combination. `licence` is an SPDX expression. */
export interface OutboundComponent {
  readonly name: string;
  readonly licence: string;
  readonly use: Use;
  /** How many files of the project this is, where it is no component: what to do about those is another matter. */
  readonly ownFiles?: number;
  /** The word by which it withholds a licence on purpose, e.g. `UNLICENSED`; its licence is NONE then. */
  readonly withheld?: string;
}

/** Uses that join a component less closely than merging, from the smallest change to the greatest. */
export const MILDER_USES = ['link-static', 'link-dynamic', 'distinct'] as const satisfies readonly Use[];

export type MilderUse = (typeof MILDER_USES)[number];

/** Another use of the component in which it would no longer stand in the way. */
export interface Way {
  readonly use: MilderUse;
  readonly verdict: VerdictValue;
}

/** Components of one licence in one use. */
export interface ComponentGroup {
  readonly names: readonly string[];
  /** Several versions of one name are several components. */
  readonly count: number;
  readonly licence: string;
  readonly use: Use;
  /** How many files of the project these are; 0 for components. */
  readonly ownFiles: number;
  /** The word by which all of these withhold a licence on purpose. */
  readonly withheld?: string;
}

/** Components of one licence in one use, with the verdict they share. */
export interface OutboundGroup extends ComponentGroup {
  readonly verdict: Verdict;
  /** For obstacles, mildest change first; empty where no other use helps. */
  readonly ways: readonly Way[];
}

/** Two groups of components that no outbound licence takes together, or none for certain. */
export interface OutboundConflict {
  readonly one: ComponentGroup;
  readonly other: ComponentGroup;
  readonly answer: 'no' | 'uncertain';
  /** Why one of them may not go under the other's licence. */
  readonly verdict: Verdict;
}

/** One outbound licence, and how the whole combination stands towards it. */
export interface OutboundCandidate {
  readonly expression: string;
  /** The worst of all components; `yes` for none. */
  readonly verdict: VerdictValue;
  /** What stands in the way: answers `no` and `uncertain`. */
  readonly obstacles: readonly OutboundGroup[];
  readonly conditions: readonly OutboundGroup[];
}
