import type { PublishCheck } from '../model';
import { evidenceOf, failed, findingsWith, notApplicable, passed } from '../outcome';
import { outboundPlaces } from './outbound-places';

/** Every place that states the project's licence says the same. */
export const declarationsAgree: PublishCheck = {
  id: 'declarations-agree',
  judge: (view) => {
    const found = findingsWith(view, ['declaration-conflict', 'outdated-eupl']);
    if (found.length > 0) {
      const outcome = failed({ id: 'publish.declarations-agree.fail' }, found.map(evidenceOf));
      return found.some(({ severity }) => severity === 'error') ? outcome : { ...outcome, severity: 'warning' };
    }
    const places = outboundPlaces(view);
    return places.length === 0 ? notApplicable({ id: 'publish.reason.no-declaration' }) : passed(...places);
  },
};
