import type { AssessedDependency } from '../assessment/model';
import { canBeLookedUp } from '../findings/unknown-dependency-licence';
import type { Message } from '../messages/model';
import { namesIn } from './report';

/** Components named; of more, the first have been named just before. */
const NAMED = 5;

/** How to learn the licences of `unknown` components, for those that are not here: what is installed and states no licence is not known better by installing it. */
export function lookUpAdvice(unknown: readonly AssessedDependency[]): Message | undefined {
  const missing = unknown.filter((each) => canBeLookedUp(each) && !each.licence.installed);
  if (missing.length === 0) return undefined;
  if (missing.length === unknown.length) return { id: 'report.package.look-up' };
  return missing.length > NAMED ? { id: 'report.package.look-up.count', args: { count: missing.length } } : { id: 'report.package.look-up.some', args: { names: namesIn(missing) } };
}
