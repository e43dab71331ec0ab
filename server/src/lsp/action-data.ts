import type { FixOffer } from '../core/findings/model';

/** What a code action needs to be worked out when it is chosen. */
export interface ActionData {
  readonly uri: string;
  readonly offers: readonly FixOffer[];
}
