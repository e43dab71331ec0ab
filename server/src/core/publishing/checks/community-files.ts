import words from '../../../../../data/publishing/readme-words.json';
import type { Message } from '../../messages/model';
import { documentNamed } from '../ask';
import type { PublishCheck, PublishView } from '../model';
import { failed, fileAt, passed } from '../outcome';

/** Others learn how to contribute, how people treat each other, and what changed from release to release. */
export const communityFiles: PublishCheck = {
  id: 'community-files',
  judge: (view) => {
    const found = [documentNamed(view, /^contributing/i), documentNamed(view, /^code[-_ ]?of[-_ ]?conduct/i), documentNamed(view, /^(?:changelog|changes|history|news|release[-_ ]?notes)(?:\.|$)/i)];
    const [contributing, conduct, changes] = found;
    const missing: Message[] = [];
    if (!contributing && !headingOf(view, words.contributing)) missing.push({ id: 'publish.community-files.contributing' });
    if (!conduct) missing.push({ id: 'publish.community-files.conduct' });
    if (!changes) missing.push({ id: 'publish.community-files.changelog' });
    const evidence = found.flatMap((document) => (document ? [fileAt(document[0])] : []));
    return missing.length === 0 ? passed(...evidence) : failed({ id: 'publish.community-files.fail', args: { missing } }, evidence);
  },
};

/** True where the README has a heading with one of the words. */
function headingOf(view: PublishView, list: readonly string[]): boolean {
  const text = documentNamed(view, /^readme(?:\.|$)/i)?.[1] ?? '';
  return text.split('\n').some((line) => /^\s*(?:#|=|<h)/.test(line) && list.some((word) => line.toLowerCase().includes(word)));
}
