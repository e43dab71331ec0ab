import { publiccodeIn } from '../ask';
import type { PublishCheck } from '../model';
import { evidenceOf, failed, fileAt, findingsWith, notApplicable, passed } from '../outcome';

/** Mistakes that have checks of their own. */
const ELSEWHERE = ['publiccode-deprecated', 'publiccode-ended-contract', 'publiccode-wrong-filename'];

/** The description follows its standard; what `publiccode` and `check` tell of it. */
export const publiccodeValid: PublishCheck = {
  id: 'publiccode-valid',
  judge: (view) => {
    const described = publiccodeIn(view);
    if (!described) return notApplicable({ id: 'publish.reason.no-publiccode' });
    const codes = new Set(view.assessment.findings.filter(({ file, severity }) => file === described.path && severity === 'error').map(({ code }) => code));
    const found = findingsWith(view, [...codes].filter((code) => (code.startsWith('publiccode-') || code === 'malformed-manifest') && !ELSEWHERE.includes(code)), ({ file, severity }) => file === described.path && severity === 'error');
    return found.length > 0 ? failed({ id: 'publish.publiccode-valid.fail', args: { count: found.length } }, found.map(evidenceOf)) : passed(fileAt(described.path));
  },
};
