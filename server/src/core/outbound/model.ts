import type { Use, Verdict, VerdictValue } from '../verdict/model';

/** One component of the combination. `licence` is an SPDX expression. */
export interface OutboundComponent {
  readonly name: string;
  readonly licence: string;
  readonly use: Use;
}

/** Uses that join a component less closely than merging, from the smallest change to the greatest. */
export const MILDER_USES = ['link-static', 'link-dynamic', 'distinct'] as const satisfies readonly Use[];

export type MilderUse = (typeof MILDER_USES)[number];

/** Another use of the component in which it would no longer stand in the way. */
export interface Way {
  readonly use: MilderUse;
  readonly verdict: VerdictValue;
}

/** Components of one licence in one use, with the verdict they share. */
export interface OutboundGroup {
  readonly names: readonly string[];
  readonly licence: string;
  readonly use: Use;
  readonly verdict: Verdict;
  /** For obstacles, mildest change first; empty where no other use helps. */
  readonly ways: readonly Way[];
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
