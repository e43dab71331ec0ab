import { alternativesOf } from '../../expression/choice';
import { saidIntents } from '../ask';
import type { PublishCheck, PublishView } from '../model';
import { failed, passed, unknown } from '../outcome';
import { outboundPlaces } from './outbound-places';

/** The licence is one under which the portal takes software. */
export const licenceAllowed: PublishCheck = {
  id: 'licence-allowed',
  judge: (view) => {
    const { outbound, profile, engine } = view;
    if (outbound === undefined) return { ...unknown({ id: 'publish.reason.no-licence' }), remedy: { id: 'publish.fix.licence-file' } };
    const args = { licence: outbound, portal: profile.portal };
    const evidence = outboundPlaces(view);
    const { allowed } = profile.licences;
    if (allowed === 'osi') {
      const traits = engine.traits(outbound);
      if (!traits) return unknown({ id: 'publish.licence-allowed.unknown', args }, evidence);
      return traits.osiApproved ? passed(...evidence) : failed({ id: 'publish.licence-allowed.not-osi', args }, evidence);
    }
    const choices = [outbound, ...alternativesOf(outbound)];
    if (choices.some((each) => isListed(each, allowed, view))) return passed(...evidence);
    const later = choices.find((each) => each.endsWith('-only') && isListed(each.replace(/-only$/, '-or-later'), allowed, view));
    if (later !== undefined && saidIntents(view).length === 0) {
      const open = { licence: later.replace(/-only$/, ''), listed: later.replace(/-only$/, '-or-later'), portal: profile.portal };
      return { ...unknown({ id: 'publish.licence-allowed.later', args: open }, evidence), remedy: { id: 'publish.fix.version-intent' }, severity: 'warning' };
    }
    const differs = choices.flatMap((each) => otherLater(each).filter((other) => isListed(other, allowed, view)).map((listed) => ({ licence: each, listed, portal: profile.portal })))[0];
    if (differs) return unknown({ id: 'publish.licence-allowed.later-differs', args: differs }, evidence);
    return choices.some((each) => isOfFamily(each, view)) ? unknown({ id: 'publish.licence-allowed.other-version', args }, evidence) : failed({ id: 'publish.licence-allowed.not-listed', args }, evidence);
  },
};

/** The id of the same licence that says otherwise whether later versions count. */
function otherLater(id: string): readonly string[] {
  const plain = id.replace(/-(?:only|or-later)$/, '');
  return plain === id ? [] : [`${plain}-only`, `${plain}-or-later`].filter((each) => each !== id);
}

/** True where every licence of an expression is on the list. */
function isListed(expression: string, allowed: readonly string[], { engine }: PublishView): boolean {
  const ids = engine.idsOf(expression).filter(({ exception }) => exception !== true);
  return ids.length > 0 && !/ OR /.test(expression) && ids.every(({ id }) => allowed.includes(id));
}

/** True where the licence has a name of the list, in another version. */
function isOfFamily(expression: string, { profile, engine }: PublishView): boolean {
  const families = profile.licences.families ?? [];
  const ids = engine.idsOf(expression).filter(({ exception }) => exception !== true);
  return ids.length > 0 && ids.every(({ id }) => families.some((family) => id === family || id.startsWith(`${family}-`)));
}
