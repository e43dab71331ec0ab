import { baseNameOf } from '../../text/paths';
import type { PublishView } from '../model';

/** Documents that name what others made: NOTICE, THIRD-PARTY-NOTICES and the like, with their texts. */
export function thirdPartyLists({ documents }: PublishView): readonly (readonly [path: string, text: string])[] {
  return [...documents].filter(([path]) => /^(?:notices?\b|.*third[-_ ]?part(?:y|ies)|.*3rd[-_ ]?party|credits\b)/i.test(baseNameOf(path)));
}
