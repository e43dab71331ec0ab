import { plainHolder } from '../../facts/holder-names';
import { publiccodeIn } from '../ask';
import type { PublishCheck, PublishView } from '../model';
import { failed, notApplicable, passed, unknown } from '../outcome';
import { holderPlaces } from './holder-places';

/**
 * The copyright lines name the administration: the holder that the portal's rules name, or the body whose code in the index of
 * administrations publiccode.yml gives. That publiccode.yml and the lines name the same holder makes no administration of a company.
 */
export const copyrightHolder: PublishCheck = {
  id: 'copyright-holder',
  judge: (view) => {
    const named = holderPlaces(view);
    if (named.length === 0) return notApplicable({ id: 'publish.reason.no-copyright' });
    const evidence = named.map((each) => each.evidence);
    const holders = named.map(({ holder }) => holder).slice(0, NAMED);
    const fitting = (wanted: readonly string[]): typeof named => named.filter(({ holder }) => wanted.some((each) => isSame(holder, each)));
    const known = knownAdministration(view);
    const official = fitting(known);
    if (official.length > 0) return passed(...official.map((each) => each.evidence));
    const wanted = view.profile.holder === undefined ? saidHolders(view) : known;
    if (wanted.length === 0) return unknown({ id: 'publish.copyright-holder.unknown', args: { holders } }, evidence);
    const agreed = fitting(wanted);
    if (agreed.length === 0 || view.profile.holder !== undefined) return failed({ id: 'publish.copyright-holder.fail', args: { holders, wanted: { anyOf: wanted } } }, evidence);
    return unknown({ id: 'publish.copyright-holder.agreed', args: { holders: agreed.map(({ holder }) => holder).slice(0, NAMED) } }, agreed.map((each) => each.evidence));
  },
};

/** Holders that a message names. */
const NAMED = 3;

/** Codes of bodies in an index of administrations (publiccode.yml, `organisation/uri`: `urn:x-italian-pa:` and the code in the Italian IPA). */
const ADMINISTRATION = /^urn:x-italian-pa:\S/i;

/** Names of which it is known that they are the administration's. */
function knownAdministration(view: PublishView): readonly string[] {
  if (view.profile.holder !== undefined) return [view.profile.holder];
  const body = publiccodeIn(view)?.publiccode?.organisation;
  return body && ADMINISTRATION.test(body.uri) ? [body.name] : [];
}

/** Who is called the holder or owner by publiccode.yml and the policy. */
function saidHolders(view: PublishView): readonly string[] {
  const said = publiccodeIn(view)?.publiccode?.holders.map(({ value }) => value) ?? [];
  return [...new Set([...(view.policy.copyright === undefined ? [] : [view.policy.copyright]), ...said])];
}

/** People write an administration's name with and without its town, department or abbreviation. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [plainHolder(one), plainHolder(other)];
  return a !== '' && b !== '' && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `));
}
