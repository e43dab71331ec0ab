import words from '../../../../../data/publishing/readme-words.json';
import { documentNamed, publiccodeIn } from '../ask';
import type { Message, MessageId } from '../../messages/model';
import type { PublishCheck, PublishView } from '../model';
import { failed, fileAt, passed } from '../outcome';

/** A heading in Markdown, reStructuredText, AsciiDoc or HTML at the beginning of a README; badges and comments may stand before it. */
const TITLE = /^(?:#{1,2} \S|= \S|[=~*-]{4,}\s*$|<h1)|<h1[\s>]/im;
/** Letters of prose that tell what the software is for. */
const LEAST_PROSE = 60;

/** The README tells what others need to judge the software by: title, purpose, state, whose it is, and who looks after it. */
export const readme: PublishCheck = {
  id: 'readme',
  judge: (view) => {
    const found = documentNamed(view, /^readme(?:\.|$)/i);
    if (!found) return failed({ id: 'publish.readme.none' });
    const [path, text] = found;
    const missing = missingIn(text, view);
    return missing.length === 0 ? passed(fileAt(path)) : failed({ id: 'publish.readme.fail', args: { missing } }, [fileAt(path)]);
  },
};

function missingIn(text: string, view: PublishView): readonly Message[] {
  const lower = text.toLowerCase();
  const says = (list: readonly string[]): boolean => list.some((word) => lower.includes(word));
  // What publiccode.yml requires is told there: the state of development, and who maintains it.
  const described = publiccodeIn(view) !== undefined;
  const parts: readonly (readonly [MessageId, boolean])[] = [
    ['publish.readme.title', TITLE.test(text)],
    ['publish.readme.purpose', proseIn(text) >= LEAST_PROSE],
    ['publish.readme.status', described || says(words.status)],
    ['publish.readme.holder', says(words.holder)],
    ['publish.readme.maintainer', described || says(words.maintainer)],
  ];
  return parts.filter(([, told]) => !told).map(([id]) => ({ id }));
}

/** Letters of lines that are neither headings, badges, tables nor code. */
function proseIn(text: string): number {
  let code = false;
  let count = 0;
  for (const line of text.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) code = !code;
    else if (!code && !/^\s*(?:#|=|\||<|!?\[!?\[|\[!|!\[)/.test(line)) count += line.replace(/\P{L}/gu, '').length;
  }
  return count;
}
