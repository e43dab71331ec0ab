import words from '../../../../../data/publishing/readme-words.json';
import { documentNamed } from '../ask';
import type { PublishCheck } from '../model';
import { failed, fileAt, passed } from '../outcome';

const ADDRESS = /[\w.+-]{1,64}(?:@|\(at\)|\[at\])[\w-]{1,64}\.\w/;
/** A form, or the code host's own way of private reports. */
const ROUTE = /https?:\/\/|security advisor|report a vulnerability|private(?:ly)? report/i;
/** Lines behind a heading that belong to it. */
const REACH = 30;

/** Who finds a weakness learns where to report it in confidence: SECURITY, security.txt, or the README. */
export const securityContact: PublishCheck = {
  id: 'security-contact',
  judge: (view) => {
    const named = documentNamed(view, /^security(?:\.|$)|^security\.txt$/i);
    if (named) return ADDRESS.test(named[1]) || ROUTE.test(named[1]) ? passed(fileAt(named[0])) : failed({ id: 'publish.security-contact.no-address' }, [fileAt(named[0])]);
    for (const name of [/^readme(?:\.|$)/i, /^contributing/i]) {
      const document = documentNamed(view, name);
      const at = document ? placeIn(document[1]) : undefined;
      if (document && at !== undefined) return passed({ file: document[0], range: { start: { line: at, character: 0 }, end: { line: at, character: 0 } } });
    }
    return failed({ id: 'publish.security-contact.fail' });
  },
};

/** The line on security that an address follows. */
function placeIn(text: string): number | undefined {
  const lines = text.split('\n');
  const at = lines.findIndex((line, index) => {
    const lower = line.toLowerCase();
    return words.security.some((word) => lower.includes(word)) && lines.slice(index, index + REACH).some((each) => ADDRESS.test(each));
  });
  return at < 0 ? undefined : at;
}
