import type { Message } from '../messages/model';
import type { OutboundCandidate } from './model';

/** What to do so that an outbound licence becomes possible, one step for each group of components in its way. */
export function waysToward({ obstacles }: OutboundCandidate): Message[] {
  return obstacles.map(({ names, licence, ways, verdict }): Message => {
    const [way] = ways;
    const args = { names, licence };
    if (way) return { id: 'outbound.way.use', args: { ...args, use: { id: `outbound.way.${way.use}` } } };
    return verdict.remedy ? { id: 'outbound.way.remedy', args: { ...args, remedy: verdict.remedy } } : { id: 'outbound.way.replace', args };
  });
}
