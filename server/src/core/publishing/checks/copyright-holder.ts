import { plainHolder } from '../../facts/holder-names';
import { publiccodeIn } from '../ask';
import type { PublishCheck, PublishView } from '../model';
import { failed, notApplicable, passed, unknown } from '../outcome';
import { holderPlaces } from './holder-places';

/** The copyright lines name the administration: what publiccode.yml and the policy call it, or the holder that the portal's rules name. */
export const copyrightHolder: PublishCheck = {
  id: 'copyright-holder',
  judge: (view) => {
    const named = holderPlaces(view);
    if (named.length === 0) return notApplicable({ id: 'publish.reason.no-copyright' });
    const wanted = wantedHolders(view);
    const evidence = named.map((each) => each.evidence);
    const holders = named.map(({ holder }) => holder);
    if (wanted.length === 0) return unknown({ id: 'publish.copyright-holder.unknown', args: { holders: holders.slice(0, NAMED) } }, evidence);
    const fitting = named.filter(({ holder }) => wanted.some((each) => isSame(holder, each)));
    return fitting.length > 0 ? passed(...fitting.map((each) => each.evidence)) : failed({ id: 'publish.copyright-holder.fail', args: { holders: holders.slice(0, NAMED), wanted: { anyOf: wanted } } }, evidence);
  },
};

/** Holders that a message names. */
const NAMED = 3;

function wantedHolders(view: PublishView): readonly string[] {
  const { profile, policy } = view;
  if (profile.holder !== undefined) return [profile.holder];
  const said = publiccodeIn(view)?.publiccode?.holders.map(({ value }) => value) ?? [];
  return [...new Set([...(policy.copyright === undefined ? [] : [policy.copyright]), ...said])];
}

/** People write an administration's name with and without its town, department or abbreviation. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [plainHolder(one), plainHolder(other)];
  return a !== '' && b !== '' && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `));
}
