import type { Normalised } from '../declared/model';
import type { Use, Verdict } from '../verdict/model';

/** What is known of a licence in general, as far as findings need it. */
export interface LicenceTraits {
  readonly openSource: boolean;
  readonly copyleft: boolean;
}

/** The licence knowledge an assessment asks; made once per policy, since doctrine and custom licences come from there. */
export interface Engine {
  /** What a declared string means in its ecosystem. */
  normalise(string: string, ecosystem: string): Normalised;
  /** The verdict for two expressions; undefined where either is no expression. */
  judge(inbound: string, outbound: string, use: Use): Verdict | undefined;
  /** Traits of the best alternative of an expression; undefined where an id is unknown. */
  traits(expression: string): LicenceTraits | undefined;
  /** Licences that a combination with `inbound` must go out under, where the outbound's own compatibility clause allows it. */
  forcedBy(inbound: string, outbound: string): string | undefined;
}
