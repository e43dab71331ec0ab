import type { PublishCheck } from '../model';
import { evidenceOf, failed, fileAt, passed } from '../outcome';

/** Every file tells its licence and copyright as REUSE 3.3 has it, and every licence is there with its text. */
export const reuseStructure: PublishCheck = {
  id: 'reuse',
  judge: (view) => {
    if (!view.reuse.inUse) return failed({ id: 'publish.reuse.not-in-use' });
    const found = view.assessment.findings.filter(({ code }) => code.startsWith('reuse-'));
    return found.length > 0 ? failed({ id: 'publish.reuse.fail' }, found.map(evidenceOf)) : passed(...view.reuse.tomls.map(({ path }) => fileAt(path)));
  },
};
