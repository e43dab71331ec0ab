import { componentsOf, MAKE_KNOWN, unlicensedIn } from '../ask';
import type { PublishCheck } from '../model';
import { evidenceOf, failed, findingsWith, notApplicable, passed, unknown } from '../outcome';

/** No component forces another licence on the whole, and no two exclude each other (EUPL-1.2 Art. 5, compatibility clause). */
export const outboundForced: PublishCheck = {
  id: 'outbound-forced',
  judge: (view) => {
    const found = findingsWith(view, ['outbound-forced', 'conflicting-components']);
    if (found.length > 0) return failed({ id: 'publish.outbound-forced.fail' }, found.map(evidenceOf));
    if (componentsOf(view).all.length === 0) return notApplicable({ id: 'publish.reason.no-dependencies' });
    if (view.outbound === undefined) return unknown({ id: 'publish.reason.no-licence' });
    const lost = unlicensedIn(view).length;
    return lost > 0 ? { ...unknown({ id: 'publish.not-open-source-parts.unknown', args: { count: lost } }), remedy: MAKE_KNOWN } : passed();
  },
};
