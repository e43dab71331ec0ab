/** Words of the postal and web addresses of the Free Software Foundation, which moved several times. */
const ADDRESS = new Set(
  'free software foundation inc 675 mass ave cambridge ma 02139 59 temple place suite 330 boston 02111 1307 51 franklin street st fifth floor 5th 02110 1301 1335 31 milk 960789 02196 usa us united states of america massachusetts see http https www fsf gnu org licenses write to the or along with if not'.split(
    ' ',
  ),
);

/** Words a copyright notice is not made of: what stands there would be a condition. */
const CONDITION = new Set(
  'must shall may not without except only provided permission permitted prohibited restricted required redistribution redistributions license licence'.split(
    ' ',
  ),
);

/** Parts of the addresses at which the Free Software Foundation has published its licences. */
const PAGES = new Set(['copyleft', 'licenses', 'licences', 'html', 'http', 'https', 'www']);

/** What becomes of the quotation marks of a Macintosh (Mac OS Roman 0xD2 to 0xD5) read as Latin-1 or Latin-2. */
const MAC_QUOTES = /[\u00f2\u00f3\u00f4\u00f5\u0148\u0151]/g;

const LONGEST_COPYRIGHT = 120;

/**
 * True where a difference means nothing (SPDX 2.3 Annex C: bullets, white space, spelling, copyright notices, addresses).
 * `before` is the word of the known text in front of it.
 */
export function isNegligible(
  expected: readonly string[],
  found: readonly string[],
  before: string,
  url: boolean,
): boolean {
  const letters = found.join('');
  if (expected.join('') === letters || expected.join('') === letters.replace(MAC_QUOTES, '')) return true;
  // "copyright 2002, 2003, 2004": a list of years that goes on.
  if (isYear(before) && [...expected, ...found].every(isYear)) return true;
  if (found.length === 0) return expected.every(isNumbering) || isAddress(expected) || isCopyright(expected);
  if (expected.length === 0 && found[0] === 'alternatively') return true;
  if (expected.length === 0 && before === 'provided' && isProvider(found)) return true;
  if (expected.length === 0) return url || (found.length <= 3 && found.every(isNumbering)) || isCopyright(found) || isPageBreak(found);
  if (url && expected.every((word) => PAGES.has(word))) return true;
  if (isOtherBullet(expected, found) || isOtherBullet(found, expected)) return true;
  if (before === 'copyright' && isHolder(expected) && isHolder(found)) return true;
  return (isAddress(expected) && isAddress(found)) || (isCopyright(expected) && isCopyright(found));
}

const LONGEST_PROVIDER = 12;

/** "The software is provided by Example Ltd as is". */
function isProvider(found: readonly string[]): boolean {
  return found[0] === 'by' && found.length <= LONGEST_PROVIDER && !found.some((word) => CONDITION.has(word));
}

const LONGEST_FOOTER = 12;

/** The head or foot of a page in between: "Manual of Foo, page 3 of 12". */
function isPageBreak(found: readonly string[]): boolean {
  return found.length <= LONGEST_FOOTER && /(?:^| )page \d+(?: of \d+)?$|^page \d+(?: |$)/.test(found.join(' ')) && !found.some((word) => CONDITION.has(word));
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}

function isNumbering(word: string): boolean {
  return /^(?:\d{1,2}|[a-z]|[ivx]{1,4})$/.test(word);
}

/** `d)` where the known text has `4.`; another number might be another version. */
function isOtherBullet([letter = '', ...rest]: readonly string[], [number = '', ...others]: readonly string[]): boolean {
  return rest.length === 0 && others.length === 0 && /^[a-z]$/.test(letter) && /^\d$/.test(number);
}

function isAddress(words: readonly string[]): boolean {
  return (
    words.length <= 30 &&
    words.every((word) => ADDRESS.has(word)) &&
    words.some((word) => /\d{2}|http|street|place|^st$/.test(word))
  );
}

function isHolder(words: readonly string[]): boolean {
  return words.length === 1 && /^(?:holders?|owners?)$/.test(words[0] ?? '');
}

function isCopyright(words: readonly string[]): boolean {
  if (words.length > LONGEST_COPYRIGHT || words.some((word) => CONDITION.has(word))) return false;
  return words.includes('copyright') || words.join(' ').includes('all rights reserved');
}
