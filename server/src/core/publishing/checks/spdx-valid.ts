import type { PublishCheck } from '../model';
import { evidenceOf, failed, findingsWith, isAboutDependency, notApplicable, passed } from '../outcome';
import { outboundPlaces } from './outbound-places';

/** The project states its licence in current SPDX ids, which programs and catalogues read (SPDX 2.3, Annex D). */
export const spdxValid: PublishCheck = {
  id: 'spdx-valid',
  judge: (view) => {
    const foreign = isAboutDependency(view);
    const found = findingsWith(view, ['invalid-spdx', 'unknown-spdx-id', 'deprecated-spdx', 'non-spdx-licence', 'ambiguous-licence', 'malformed-spdx-tag'], (finding) => !foreign(finding));
    if (found.length > 0) {
      const outcome = failed({ id: 'publish.spdx-valid.fail' }, found.map(evidenceOf));
      return found.some(({ severity }) => severity === 'error') ? outcome : { ...outcome, severity: 'warning' };
    }
    const places = outboundPlaces(view);
    return places.length === 0 ? notApplicable({ id: 'publish.reason.no-declaration' }) : passed(...places);
  },
};
