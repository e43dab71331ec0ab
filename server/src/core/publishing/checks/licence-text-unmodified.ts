import { folderOf } from '../../text/paths';
import { holdsText, rootTexts } from '../ask';
import type { PublishCheck } from '../model';
import { isPointer } from './licence-file';
import { evidenceOf, failed, fileAt, findingsWith, notApplicable, passed, unknown } from '../outcome';

/** A licence whose text was changed is another licence. */
export const licenceTextUnmodified: PublishCheck = {
  id: 'licence-text-unmodified',
  judge: (view) => {
    const found = findingsWith(view, ['licence-text-modified', 'licence-file-additions'], ({ file }) => ['', 'LICENSES'].includes(folderOf(file)));
    if (found.length > 0) return failed({ id: 'publish.licence-text-unmodified.fail' }, found.map(evidenceOf));
    const texts = rootTexts(view).filter((facts) => !isPointer(facts, view));
    const strange = texts.filter((facts) => !holdsText(facts));
    if (texts.length === 0) return notApplicable({ id: 'publish.reason.no-licence-file' });
    return strange.length > 0 ? unknown({ id: 'publish.licence-file.unknown' }, strange.map(({ path }) => fileAt(path))) : passed(...texts.map(({ path }) => fileAt(path)));
  },
};
