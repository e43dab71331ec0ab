import { combinationOf } from '../../core/assessment/combination';
import type { Combination } from '../../core/assessment/combination';
import type { Message } from '../../core/messages/model';
import type { OutboundCandidate } from '../../core/outbound/model';
import { outboundPossibilities } from '../../core/outbound/possibilities';
import type { OutboundPossibilities } from '../../core/outbound/possibilities';
import { count } from '../../core/outbound/rank';
import { waysToward } from '../../core/outbound/ways';
import { isFavourable } from '../../core/verdict/model';
import type { OutboundSuggestion } from '../../protocol/panel/project';
import type { Context } from '../context';
import { indexOf } from '../project-index';
import type { AssumedPackage } from './assumed';

/** Suggestions shown; the selector of the what-if has all candidates. */
const MOST = 6;
const MOST_THAT_DO_NOT_FIT = 3;

/** The outbound licences worth trying for a combination, best first, and what excludes each other in it. Components of unknown licence say nothing. */
export function possibilitiesOf({ project, components, engine, pkg }: AssumedPackage): OutboundPossibilities & { readonly combination: Combination } {
  const combination = combinationOf(components.map(({ dependency }) => dependency), indexOf(project).statedIn(pkg));
  return { combination, ...outboundPossibilities(combination.known, pkg.outbound.expression, engine) };
}

/** Other licences than the present one, each with what stands in its way or brings conditions. */
export function suggestionsOf(
  { translator }: Context,
  { id, outbound }: AssumedPackage,
  { candidates, combination: { known, unknown } }: ReturnType<typeof possibilitiesOf>,
): readonly OutboundSuggestion[] {
  // Where nothing is known, everything would seem to fit.
  if (known.length === 0) return [];
  return candidates
    .filter(({ expression }) => expression !== outbound)
    .slice(0, candidates.some(({ verdict }) => verdict !== 'no') ? MOST : MOST_THAT_DO_NOT_FIT)
    .map((candidate): OutboundSuggestion => ({
      expression: candidate.expression,
      mark: unknown.length > 0 && isFavourable(candidate.verdict) ? 'unknown' : candidate.verdict,
      text: translator.text(reasonFor(candidate)),
      obstacles: count(candidate.obstacles),
      ...(candidate.verdict !== 'no' && {
        action: {
          kind: 'outbound',
          title: translator.text({ id: 'panel.suggestions.use' }),
          project: id,
          expression: candidate.expression,
        },
      }),
    }));
}

function reasonFor(candidate: OutboundCandidate): Message {
  const [way, ...others] = waysToward(candidate);
  if (way) return { id: 'panel.suggestions.way', args: { way, others: others.length } };
  const [condition] = candidate.conditions;
  if (!condition) return { id: 'panel.suggestions.fits' };
  return { id: 'panel.suggestions.conditions', args: { names: condition.names, reason: condition.verdict.reason } };
}
