import type { PublishCheck } from '../model';
import { evidenceOf, failed, fileAt, notApplicable, passed } from '../outcome';
import { thirdPartyLists } from './third-party-lists';

/** Files that others wrote are named as theirs (AgID guidelines, Allegato A: such files state their licence and holders clearly). */
export const thirdPartyFiles: PublishCheck = {
  id: 'third-party-files',
  judge: (view) => {
    const found = view.assessment.findings.filter(({ code }) => code === 'third-party-file');
    if (found.length === 0) return notApplicable({ id: 'publish.third-party-files.none' });
    // Under REUSE every file tells its licence and holder itself.
    if (view.reuse.inUse) return passed(...found.map(({ file, range }) => ({ file, range })));
    const lists = thirdPartyLists(view);
    return lists.length > 0 ? passed(...lists.map(([path]) => fileAt(path))) : failed({ id: 'publish.third-party-files.fail', args: { count: found.length } }, found.map(evidenceOf));
  },
};
