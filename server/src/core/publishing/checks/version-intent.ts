import { saidIntents } from '../ask';
import type { PublishCheck } from '../model';
import { failed, notApplicable, passed } from '../outcome';
import { outboundPlaces } from './outbound-places';

/** Whether later versions of the licence count is said: the GNU licences leave it to the licensor, and the EUPL's copyleft clause takes them in unless told otherwise (EUPL-1.2 Art. 5). */
export const versionIntent: PublishCheck = {
  id: 'version-intent',
  judge: (view) => {
    const { outbound } = view;
    if (outbound === undefined) return notApplicable({ id: 'publish.reason.no-choice' });
    if (!/\b(?:A|L)?GPL-|\bEUPL-/.test(outbound)) return notApplicable({ id: 'publish.version-intent.other-licence' });
    if (!/\b(?:A|L)?GPL-/.test(outbound)) return passed(...outboundPlaces(view));
    const said = saidIntents(view);
    return said.length > 0 ? passed(...said.map(({ file, range }) => ({ file, range }))) : failed({ id: 'publish.version-intent.fail', args: { licence: outbound.replace(/-(?:only|or-later)\b/g, '') } }, outboundPlaces(view));
  },
};
