import { componentsOf, MAKE_KNOWN } from '../ask';
import type { PublishCheck } from '../model';
import { failed, notApplicable, passed } from '../outcome';

/** A bill of materials can be written in which every component has the version and licence that BSI TR-03183-2 wants of it. */
export const sbom: PublishCheck = {
  id: 'sbom',
  judge: (view) => {
    const { all } = componentsOf(view);
    if (all.length === 0) return notApplicable({ id: 'publish.reason.no-dependencies' });
    const unlicensed = all.filter(({ licence }) => licence.expression === undefined);
    const unversioned = all.filter(({ version, licence }) => version === undefined && licence.version === undefined);
    if (unlicensed.length + unversioned.length === 0) return passed();
    const outcome = failed({ id: 'publish.sbom.fail', args: { all: all.length, unlicensed: unlicensed.length, unversioned: unversioned.length } });
    return unversioned.length === 0 ? { ...outcome, remedy: MAKE_KNOWN } : outcome;
  },
};
