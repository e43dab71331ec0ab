import type { Notice } from '../headers/model';
import { blankIgnored } from '../headers/ignored';
import { furtherClaims } from '../texts/beside';
import type { PlacedClaim } from '../texts/beside';
import { findNotices, readNotices } from '../texts/notices/find';
import { noticeClaims } from '../texts/said';
import { isAboutFile, isAboutOthers } from './about-file';
import { commentTest } from './commented';
import { endOfHead } from './head';
import { claimsOfText, seemsToHoldText, textsIn } from './head-texts';
import type { Identify } from './head-texts';

/**
 * What a file without a tag says of its licence: its notices, and the texts of licences in the comments at its head. A notice names what
 * the text below it is ("BSD license"), or offers it as a choice, so both are taken together. Where no text seems to begin this costs one look more.
 */
export function statedInWords(text: string, path: string, identify: Identify): readonly Notice[] {
  const stated = seemsToHoldText(text, path) ? withTexts(text, path, identify) : [];
  return stated.length > 0 ? stated : findNotices(text);
}

/** Nothing where no licence's text stands at the head. */
function withTexts(text: string, path: string, identify: Identify): readonly Notice[] {
  const head = text.slice(0, endOfHead(text));
  const own = blankIgnored(head);
  const isCommented = commentTest(text, path);
  const texts = textsIn(own, text, path, isCommented, identify).filter(({ span }) => isAboutFile(head, span.start, isCommented));
  if (texts.length === 0) return [];
  const isInText = (offset: number): boolean => texts.some(({ span }) => span.start <= offset && offset <= span.end);
  const said = readNotices(own).filter(({ span: { start }, context }) => context !== 'reference' && !isInText(start) && isCommented(start) && !isAboutOthers(own, start));
  const claims = [
    ...said.flatMap((notice) => noticeClaims(notice).map((claim): PlacedClaim => ({ claim, span: notice.span, orBelow: notice.orBelow ?? false, ...(!notice.certain && { candidates: notice.candidates }) }))),
    ...texts.flatMap((each) => claimsOfText(each, [], text)),
  ];
  const candidates = ({ licence }: Notice): readonly string[] => texts.flatMap(({ detection }) => detection.matches).find((match) => match.licence === licence)?.candidates ?? [];
  return furtherClaims([], claims).map((each) => (candidates(each).length > 0 ? { ...each, candidates: candidates(each) } : each));
}
