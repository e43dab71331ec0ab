import { readMention } from '../manifests/readme/mention';
import { proseOf } from '../manifests/readme/prose';
import type { Located } from '../text/span';

/** Characters read; where a README or notice tells where code comes from, it does so early. */
const MAX_LENGTH = 300_000;

/** Characters behind such words in which their licence is looked for, within the paragraph. */
const REACH = 300;

/** More than this are a list of components, which is no finding. */
const MAX_ORIGINS = 8;

/** Words by which people say that files came from elsewhere. */
const ORIGIN =
  /\b(?:derived|copied|adapted|taken|ported|forked|borrowed|extracted|imported)\s(?:and\s\w+\s)?from\b|\b(?:originally|initially)\s(?:created|written|developed|published|licensed|released|distributed)\b|\b(?:contains|includes|reuses)\s(?:\w+\s){0,3}code\s(?:from|of|by)\b|\babgeleitet\svon\b|\bübernommen\saus\b|\b(?:dérivée?s?|adaptée?s?|issue?s?)\sde\b/giu;

/** What stands before the licence. */
const UNDER = /\b(?:under|sous|unter|onder)\s(?:(?:the|an?|la|le|der|die|de)\s)?(?:terms\sof\s(?:the\s)?)?|\blicen[cs]ed?:?\s(?:as\s)?|\(|,\s/giu;

/** The licences that a README or notice gives for files that came from elsewhere, each where it is named. */
export function originsIn(text: string): readonly Located<string>[] {
  // One space for each white space character keeps the places.
  const prose = proseOf(text.slice(0, MAX_LENGTH)).replace(/\r?\n(?=[ \t]*\r?\n)/g, (end) => '\u2029'.repeat(end.length)).replace(/\s/g, (space) => (space === '\u2029' ? space : ' '));
  const found: Located<string>[] = [];
  for (const { 0: words, index } of prose.matchAll(ORIGIN)) {
    const start = index + words.length;
    const paragraph = prose.slice(start, start + REACH).split('\u2029', 1)[0] ?? '';
    const named = licenceIn(prose, start, paragraph);
    if (named && !found.some(({ span }) => span.start === named.span.start)) found.push(named);
  }
  return found.length > MAX_ORIGINS ? [] : found;
}

/** The licence that words behind an origin name, each behind "under", "licensed" or a sign; `paragraph` is what follows `start` in `prose`. */
export function licenceIn(prose: string, start: number, paragraph: string): Located<string> | undefined {
  for (const { 0: words, index } of paragraph.matchAll(UNDER)) {
    const mention = readMention(prose, start + index + words.length + (/^[[*_"“]+/.exec(paragraph.slice(index + words.length))?.[0].length ?? 0));
    if (mention) return { value: mention.text, span: { start: mention.start, end: mention.end } };
  }
  return undefined;
}
