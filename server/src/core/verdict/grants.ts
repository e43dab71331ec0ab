import { compareVersions, versionOf } from '../knowledge/knowledge';
import type { Grant, Knowledge, Licence } from '../knowledge/model';
import type { Party } from './party';

/**
 * How a grant meets an outbound licence. `full`: as stated. `listed-only`: the outbound is "or later", the grant names
 * one version. `by-later`: only a later version of the outbound is covered. `class`: by description. `then-later`: a
 * later version, through the named licence's own words. `pending`: a later version, which the text leaves to a decision.
 */
export type Match = 'full' | 'listed-only' | 'by-later' | 'class' | 'then-later' | 'pending';

export interface GrantMatch {
  readonly grant: Grant;
  readonly match: Match;
  /** The id the grant names, or the outbound's own where it was met by description. */
  readonly named: string;
}

const ORDER: readonly Match[] = ['full', 'class', 'listed-only', 'then-later', 'by-later', 'pending'];

/** The grant of `grants` that meets `outbound` best; `undefined` where none does. */
export function bestMatch(grants: readonly Grant[], inbound: Party, outbound: Party, knowledge: Knowledge): GrantMatch | undefined {
  if (grants.length === 0) return undefined;
  let best: GrantMatch | undefined;
  for (const grant of grants) {
    if (grant.notForEarlier !== undefined && inbound.upgradedFrom) continue;
    for (const named of grant.to) {
      const match = meet(named, grant, inbound, outbound, knowledge);
      if (match && (!best || ORDER.indexOf(match) < ORDER.indexOf(best.match))) best = { grant, match, named };
    }
    if (!best && grant.toAny !== undefined && inClass(outbound.licence, grant.toAny)) best = { grant, match: 'class', named: outbound.id };
  }
  return best;
}

function inClass({ openSource, copyleft }: Licence, wanted: NonNullable<Grant['toAny']>): boolean {
  if (!openSource.value) return false;
  if (wanted === 'open-source') return true;
  return wanted === 'copyleft' ? copyleft.level !== 'none' : copyleft.level === 'strong' || copyleft.level === 'network';
}

function meet(named: string, grant: Grant, inbound: Party, { licence, id, orLater }: Party, knowledge: Knowledge): Match | undefined {
  const stated = licence.later === 'or-later' || id.endsWith('+');
  if (named === licence.id) return id.endsWith('+') && licence.later === 'none' ? 'listed-only' : 'full';
  const target = knowledge.licence(named) ?? knowledge.licence(`${named}-only`);
  if (!target?.family || target.family.name !== licence.family?.name) return undefined;
  const difference = compareVersions(versionOf(licence), versionOf(target));
  if (named.endsWith('-or-later')) return difference >= 0 ? 'full' : stated && orLater ? 'by-later' : undefined;
  if (difference === 0) {
    if (named.endsWith('-only')) return stated ? 'listed-only' : undefined;
    return stated && !inbound.orLater ? 'listed-only' : 'full';
  }
  if (difference < 0) return undefined;
  if (grant.thenLater !== undefined) return 'then-later';
  return grant.laterVersions === undefined ? undefined : 'pending';
}
