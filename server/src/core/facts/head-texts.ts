import { agreesWithTexts } from '../declared/agree';
import { blankIgnored } from '../headers/ignored';
import type { Span } from '../text/span';
import type { PlacedClaim } from '../texts/beside';
import { claimsOf } from '../texts/claims';
import type { Detection } from '../texts/model';
import { PLAIN } from '../texts/said';
import { commentTest, endOfComment, mayComment } from './commented';
import { endOfHead } from './head';

/** Tells the licences of a text. */
export type Identify = (text: string) => Detection;

/** How licences' texts begin that stand in headers; comment marks may stand between the words. */
const TEXT = /\bpermission\W{1,12}is\W{1,12}(?:hereby\W{1,12})?granted|\bpermission\W{1,12}to\W{1,12}(?:use|copy|reproduce|modify)\b|\bredistributions?\W{1,12}(?:and\W{1,12}use\W{1,12})?(?:of|in)\b|\bterms\W{1,12}and\W{1,12}conditions\W{1,12}(?:for|of)\W{1,12}(?:use|copying|reproduction)\b|\bpermitted\W{1,12}to\W{1,12}copy\W{1,12}and\W{1,12}distribute\W{1,12}verbatim\b/gi;
/** Pieces of words of which every such beginning has one, searched for one by one before anything is read: faster than one pattern for all. */
const NEEDLES = ['ermission', 'edistribution', 'erbatim', 'onditions', 'ERMISSION', 'EDISTRIBUTION', 'ERBATIM', 'ONDITIONS'];
/** Words in the second line of the GNU licences, whose title stands above; characters up to there. */
const VERBATIM = /verbatim/i;
const LONGEST_TITLE = 600;
/** Longest text that is looked at, and how many of them. */
const LONGEST_TEXT = 20_000;
const MOST_TEXTS = 4;

/** A licence's text in a comment, to the end of that comment. */
export interface FoundText {
  readonly span: Span;
  readonly detection: Detection;
}

/** True where the text of a licence seems to begin in a comment at the head of a file. */
export function seemsToHoldText(text: string, path: string): boolean {
  const head = text.slice(0, endOfHead(text));
  if (!NEEDLES.some((needle) => head.includes(needle)) || !mayComment(text, path)) return false;
  const isCommented = commentTest(text, path);
  return [...blankIgnored(head).matchAll(TEXT)].some(({ index }) => isCommented(index));
}

/** The texts of licences in the comments of the head, each to the end of its comment. */
export function textsIn(own: string, text: string, path: string, isCommented: (offset: number) => boolean, identify: Identify): FoundText[] {
  const found: FoundText[] = [];
  let done = 0;
  for (const { 0: words, index } of own.matchAll(TEXT)) {
    if (index < done || !isCommented(index) || found.length === MOST_TEXTS) continue;
    const start = own.lastIndexOf('\n', VERBATIM.test(words) ? Math.max(done, index - LONGEST_TITLE) : index) + 1;
    done = Math.min(endOfComment(text, path, index), start + LONGEST_TEXT);
    const detection = identify(text.slice(start, done));
    if (detection.expression !== undefined && detection.matches.some(({ kind }) => kind === 'text')) found.push({ span: { start, end: done }, detection });
  }
  return found;
}

/** What a text claims that the tags do not mean by other words; it stands at its first line. */
export function claimsOfText({ span, detection: { expression = '', matches } }: FoundText, tags: readonly string[], text: string): PlacedClaim[] {
  return claimsOf(expression, { ...PLAIN, source: 'text' }).flatMap((claim) => {
    const ofText = matches.filter(({ kind, licence }) => kind === 'text' && claim.options.includes(licence));
    const isTagged = claim.options.some((id) => tags.some((tag) => agreesWithTexts(tag, [{ id, candidates: ofText.flatMap(({ candidates = [] }) => candidates) }])));
    const start = span.start + (ofText[0]?.span.start ?? 0);
    const lineEnd = text.indexOf('\n', start);
    return isTagged ? [] : [{ claim: { ...claim, laterOpen: ofText.some(({ laterOpen }) => laterOpen) }, span: { start, end: lineEnd < 0 ? span.end : Math.min(lineEnd, span.end) } }];
  });
}
