import type { PublishCheck } from '../model';
import { evidenceOf, failed, findingsWith, passed } from '../outcome';
import { holderPlaces } from './holder-places';

/** Somebody grants the licence, and says so in a copyright line. */
export const copyrightLine: PublishCheck = {
  id: 'copyright-line',
  judge: (view) => {
    const blank = findingsWith(view, ['missing-copyright'], ({ message }) => message.id !== 'finding.missing-copyright');
    if (blank.length > 0) return failed({ id: 'publish.copyright-line.blank' }, blank.map(evidenceOf));
    const places = holderPlaces(view);
    return places.length === 0 ? failed({ id: 'publish.copyright-line.fail' }) : passed(...places.map(({ evidence }) => evidence));
  },
};
