import { statementOf } from '../../facts/statement';
import { ownSources } from '../ask';
import type { PublishCheck } from '../model';
import { evidenceOf, failed, findingsWith, notApplicable, passed } from '../outcome';

/** What files say of themselves fits the licence of the whole. */
export const headersAgree: PublishCheck = {
  id: 'headers-agree',
  judge: (view) => {
    const found = findingsWith(view, ['header-conflict']);
    if (found.length > 0) {
      const outcome = failed({ id: 'publish.headers-agree.fail' }, found.map(evidenceOf));
      return found.some(({ severity }) => severity === 'error') ? outcome : { ...outcome, severity: 'warning' };
    }
    return ownSources(view).some((facts) => statementOf(facts, view.reuse)) ? passed() : notApplicable({ id: 'publish.headers-agree.none' });
  },
};
