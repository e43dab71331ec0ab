import { conflictsAmong } from './conflicts';
import { outboundCandidates } from './candidates';
import type { TraitsOf } from './candidates';
import type { OutboundCandidate, OutboundComponent, OutboundConflict } from './model';
import { nearnessTo } from './nearness';
import { rankOutbound } from './rank';
import type { JudgeUse } from './rank';

/** Who knows the licences. */
export interface OutboundEngine {
  readonly judge: JudgeUse;
  readonly traits: TraitsOf;
}

/** Which outbound licences a combination allows, best first, and which of its components exclude each other. */
export interface OutboundPossibilities {
  readonly candidates: readonly OutboundCandidate[];
  readonly conflicts: readonly OutboundConflict[];
}

/** The outbound licences worth trying for `components`; `declared` is what the project itself states. */
export function outboundPossibilities(components: readonly OutboundComponent[], declared: string | undefined, { judge, traits }: OutboundEngine): OutboundPossibilities {
  const candidates = outboundCandidates(components, traits, declared);
  const nearness = nearnessTo(declared, (expression) => traits(expression)?.strength);
  return { candidates: rankOutbound(components, candidates, judge, nearness), conflicts: conflictsAmong(components, candidates, judge) };
}
