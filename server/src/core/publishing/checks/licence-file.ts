import { expressionsMeet } from '../../declared/meet';
import type { FileFacts } from '../../facts/model';
import { folderOf } from '../../text/paths';
import { holdsText, rootTexts } from '../ask';
import type { PublishCheck, PublishView } from '../model';
import { evidenceOf, failed, fileAt, findingsWith, passed, unknown } from '../outcome';

/** The text of the licence goes with every copy (EUPL-1.2 Art. 5), in the root, where people and programs look for it. */
export const licenceFile: PublishCheck = {
  id: 'licence-file',
  judge: (view) => {
    const found = findingsWith(view, ['missing-licence-file']);
    if (found.length > 0) return failed({ id: 'publish.licence-file.fail' }, found.map(evidenceOf));
    const texts = rootTexts(view);
    const known = texts.filter(holdsText);
    const [first] = known.filter((facts) => folderOf(facts.path) === '' || isOfProject(facts, view)).sort((a, b) => folderOf(a.path).length - folderOf(b.path).length);
    // The AgID guidelines want a file in the root itself; elsewhere REUSE's folder does.
    if (first && (view.profile.id !== 'it' || folderOf(first.path) === '')) return passed(fileAt(first.path));
    if (first) return failed({ id: 'publish.licence-file.only-folder' }, [fileAt(first.path)]);
    const strange = texts.filter((facts) => !holdsText(facts) && !isPointer(facts, view));
    if (strange.length > 0) return unknown({ id: 'publish.licence-file.unknown' }, strange.map(({ path }) => fileAt(path)));
    const args = { licence: view.outbound ?? '' };
    return known.length > 0 && view.outbound !== undefined ? failed({ id: 'publish.licence-file.other', args }, known.map(({ path }) => fileAt(path))) : failed({ id: 'publish.licence-file.fail' });
  },
};

/** True for the text of one of the licences that the project goes out under, of any where none is known: LICENSES/ has those of others too. What a text in the root says otherwise is another check's. */
function isOfProject({ licenceText }: FileFacts, { outbound, engine }: PublishView): boolean {
  if (outbound === undefined) return true;
  const wanted = engine.textsOf(outbound);
  return wanted.length === 0 || (licenceText?.matches ?? []).some(({ kind, licence, candidates = [] }) => kind === 'text' && [licence, ...candidates].some((each) => wanted.some((id) => expressionsMeet(id, each))));
}

/** True for a licence file that only names a licence, or is empty: another check is about that. */
export function isPointer({ path }: FileFacts, view: PublishView): boolean {
  return findingsWith(view, ['licence-file-not-text'], ({ file, message }) => file === path && message.id !== 'finding.licence-file-not-text').length > 0;
}
