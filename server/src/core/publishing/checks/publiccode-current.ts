import { publiccodeIn } from '../ask';
import type { PublishCheck } from '../model';
import { evidenceOf, failed, fileAt, findingsWith, notApplicable, passed } from '../outcome';

/** The description uses no keys or versions that newer ones have replaced. */
export const publiccodeCurrent: PublishCheck = {
  id: 'publiccode-current',
  judge: (view) => {
    const described = publiccodeIn(view);
    if (!described) return notApplicable({ id: 'publish.reason.no-publiccode' });
    const found = findingsWith(view, ['publiccode-deprecated'], ({ file }) => file === described.path);
    return found.length > 0 ? failed({ id: 'publish.publiccode-current.fail', args: { count: found.length } }, found.map(evidenceOf)) : passed(fileAt(described.path));
  },
};
