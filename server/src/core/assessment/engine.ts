import type { Normalised } from '../declared/model';
import type { Strength } from '../outbound/nearness';
import type { Span } from '../text/span';
import type { Use, Verdict } from '../verdict/model';

/** What is known of a licence in general, as far as findings need it. */
export interface LicenceTraits {
  readonly openSource: boolean;
  readonly copyleft: boolean;
  /** How much it asks of works that use the one under it. */
  readonly strength: Strength;
  /** Approved by the Open Source Initiative. */
  readonly osiApproved: boolean;
}

/** One id of an expression. `span` is within the expression. */
export interface LicenceId {
  readonly id: string;
  /** True for an unknown id that stands where an exception does, after `WITH`. */
  readonly exception?: true;
  readonly span: Span;
  readonly standing: 'current' | 'deprecated' | 'unknown' | 'custom';
  /** Current ids to choose from instead: both `-only` and `-or-later` where the old id left that open; similar ids for an unknown one. */
  readonly replacements: readonly string[];
}

/** The licence knowledge an assessment asks; made once per policy, since doctrine and custom licences come from there. */
export interface Engine {
  /** What a declared string means in its ecosystem. */
  normalise(string: string, ecosystem: string): Normalised;
  /** True where `text` is an SPDX expression of known or custom ids. */
  isExpression(text: string): boolean;
  /** The licence ids of an expression with their standing on the SPDX list; empty where `text` has no expression's form. */
  idsOf(text: string): readonly LicenceId[];
  /** The licences and exceptions of an expression whose official texts a project must ship. */
  textsOf(expression: string): readonly string[];
  /** The verdict for two expressions; undefined where either is no expression. */
  judge(inbound: string, outbound: string, use: Use): Verdict | undefined;
  /** Traits of the best alternative of an expression; undefined where an id is unknown. */
  traits(expression: string): LicenceTraits | undefined;
  /** Licences that a combination with `inbound` must go out under, where the outbound's own compatibility clause allows it. */
  forcedBy(inbound: string, outbound: string): string | undefined;
}
