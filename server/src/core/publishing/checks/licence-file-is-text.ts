import { holdsText, rootTexts } from '../ask';
import type { PublishCheck } from '../model';
import { evidenceOf, failed, fileAt, findingsWith, notApplicable, passed, unknown } from '../outcome';

/** A licence file holds the text itself, not a pointer to it. */
export const licenceFileIsText: PublishCheck = {
  id: 'licence-file-is-text',
  judge: (view) => {
    const texts = rootTexts(view);
    const found = findingsWith(view, ['licence-file-not-text'], ({ file, message }) => message.id !== 'finding.licence-file-not-text' && texts.some(({ path }) => path === file));
    if (found.length > 0) return failed({ id: 'publish.licence-file-is-text.fail' }, found.map(evidenceOf));
    if (texts.length === 0) return notApplicable({ id: 'publish.reason.no-licence-file' });
    const strange = texts.filter((facts) => !holdsText(facts));
    return strange.length > 0 ? unknown({ id: 'publish.licence-file.unknown' }, strange.map(({ path }) => fileAt(path))) : passed(...texts.map(({ path }) => fileAt(path)));
  },
};
