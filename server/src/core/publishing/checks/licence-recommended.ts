import { alternativesOf } from '../../expression/choice';
import { publiccodeIn } from '../ask';
import type { PublishCheck, PublishView } from '../model';
import { failed, notApplicable, passed, unknown } from '../outcome';
import { outboundPlaces } from './outbound-places';

/** Whether the licence is the one recommended for this kind of software; another one is allowed, with a reason. */
export const licenceRecommended: PublishCheck = {
  id: 'licence-recommended',
  judge: (view) => {
    const { outbound, profile } = view;
    const { preferred } = profile;
    if (!preferred) return notApplicable({ id: 'publish.licence-recommended.none', args: { portal: profile.portal } });
    if (outbound === undefined) return { ...unknown({ id: 'publish.reason.no-licence' }), remedy: { id: 'publish.fix.licence-file' } };
    const wanted = wantedIn(view);
    const choices = [outbound, ...alternativesOf(outbound)].map(plain);
    if ([...wanted, ...(preferred.alsoNamed ?? [])].some((each) => choices.includes(plain(each)))) return passed(...outboundPlaces(view));
    const kind = publiccodeIn(view)?.publiccode?.softwareType?.value;
    const args = { licence: outbound, wanted: { anyOf: wanted }, kind: kind ?? '' };
    return failed(kind === undefined ? { id: 'publish.licence-recommended.fail', args } : { id: 'publish.licence-recommended.kind', args }, outboundPlaces(view));
  },
};

/** Without the kind of software, all that are recommended for any. */
function wantedIn(view: PublishView): readonly string[] {
  const { preferred } = view.profile;
  if (!preferred) return [];
  const kind = publiccodeIn(view)?.publiccode?.softwareType?.value;
  const byKind = preferred.bySoftwareType ?? {};
  if (kind !== undefined) return Object.hasOwn(byKind, kind) ? (byKind[kind] ?? []) : preferred.default;
  return [...preferred.default, ...Object.values(byKind).flat()];
}

/** Whether later versions count is another question. */
function plain(id: string): string {
  return id.replace(/-(?:only|or-later)$/, '');
}
