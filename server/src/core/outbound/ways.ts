import type { Message } from '../messages/model';
import type { OutboundCandidate } from './model';
import { stayingRemedy } from './remedies';

/** What to do so that an outbound licence becomes possible, one step for each group of components in its way: the advice that findings give, as long as it lets the licence stay. */
export function waysToward({ obstacles }: OutboundCandidate): Message[] {
  return obstacles.map(({ names, licence, ways, verdict, ownFiles }): Message => {
    const [way] = ways;
    const args = { names, licence };
    if (ownFiles > 0) return { id: 'outbound.way.remedy', args: { ...args, remedy: { id: 'remedy.own-source', args: { count: ownFiles } } } };
    if (way && way.use !== 'distinct') return { id: 'outbound.way.use', args: { ...args, use: { id: `outbound.way.${way.use}` } } };
    return { id: 'outbound.way.remedy', args: { ...args, remedy: stayingRemedy(verdict, licence) } };
  });
}
