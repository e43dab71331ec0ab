import { parseExpression } from '../expression/parse';
import { printTerm } from '../expression/print';
import type { Message } from '../messages/model';
import { remember } from '../text/remember';
import { isFavourable } from '../verdict/model';
import type { SecondOpinion, Verdict, VerdictsByUse } from '../verdict/model';
import type { OpinionSource } from './model';

/** What other sources say of a pair, see `createSecondOpinions`. */
export type SecondOpinions = (inbound: string, outbound: string, ours: VerdictsByUse) => SecondOpinion[];

/**
 * Asks other sources about pairs; where one differs from our answer for merged source, our reason stands beside it. Only
 * pairs of two single licences are asked about: no source knows expressions.
 */
export function createSecondOpinions(sources: readonly OpinionSource[]): SecondOpinions {
  const idOf = remember(singleId, 10_000);
  return (inbound, outbound, ours) => {
    const from = idOf(inbound);
    const into = idOf(outbound);
    return from === undefined || into === undefined ? [] : sources.flatMap((source) => ask(source, from, into, ours.merge));
  };
}

function ask(source: OpinionSource, inbound: string, outbound: string, { verdict, reason }: Verdict): SecondOpinion[] {
  const opinion = source.opinion(inbound, outbound);
  if (!opinion) return [];
  const differs = opinion.merge !== undefined && verdict !== 'uncertain' && (opinion.merge === 'yes') !== isFavourable(verdict);
  const note: Message = differs ? { id: 'opinion.differs', args: { note: opinion.note, reason } } : opinion.note;
  return [{ source: source.name, verdict: opinion.verdict, note, differs, ...(source.url !== undefined && { url: source.url }) }];
}

function singleId(text: string): string | undefined {
  const result = parseExpression(text);
  return result.ok && result.value.kind === 'licence' ? printTerm(result.value) : undefined;
}
