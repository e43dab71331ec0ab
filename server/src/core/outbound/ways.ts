import type { Message } from '../messages/model';
import type { OutboundCandidate } from './model';
import { stayingRemedy } from './remedies';

/** What to do so that an outbound licence becomes possible, one step for each group of components in its way: the advice that findings give, as long as it lets the licence stay. */
export function waysToward({ expression, obstacles }: OutboundCandidate): Message[] {
  // A licence that nobody can judge by stands in its own way, whatever the components are.
  const described = (remedy: Message | undefined): boolean => remedy?.id === 'remedy.describe-licence' && remedy.args?.['licence'] === expression;
  const undescribed = obstacles.find(({ verdict }) => described(verdict.remedy))?.verdict.remedy;
  const others = obstacles.filter(({ verdict }) => !described(verdict.remedy));
  return [...(undescribed ? [undescribed] : []), ...others.map(({ names, licence, ways, verdict, ownFiles, withheld }): Message => {
    const [way] = ways;
    const args = { names, licence: withheld ?? licence };
    if (ownFiles > 0) return { id: 'outbound.way.remedy', args: { ...args, remedy: { id: 'remedy.own-source', args: { count: ownFiles } } } };
    if (withheld !== undefined) return { id: 'outbound.way.remedy', args: { ...args, remedy: { id: 'remedy.contract' } } };
    if (way && way.use !== 'distinct') return { id: 'outbound.way.use', args: { ...args, use: { id: `outbound.way.${way.use}` } } };
    return { id: 'outbound.way.remedy', args: { ...args, remedy: stayingRemedy(verdict, licence) } };
  })];
}
