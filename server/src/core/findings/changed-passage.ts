import type { Message } from '../messages/model';
import { shorten } from '../text/shorten';
import type { RestrictionKind } from '../texts/model';

/** Characters of a passage that a message shows. */
export const LONGEST_PASSAGE = 160;

/** Which side of a difference has words. */
export function sideOf({ expected, found }: { readonly expected: string; readonly found: string }): 'words' | 'added' | 'lacking' {
  return expected === '' ? 'added' : found === '' ? 'lacking' : 'words';
}

/** Where a text differs, as a part of a sentence: "lacks ...", "says ... where the licence says ...". */
export function passageMessage({ expected, found }: { readonly expected: string; readonly found: string }): Message {
  const args = { expected: shorten(expected, LONGEST_PASSAGE), found: shorten(found, LONGEST_PASSAGE) };
  return expected === '' && found === '' ? { id: 'finding.changed-passage' } : { id: `finding.changed-passage.${sideOf({ expected, found })}`, args };
}

const WHY = {
  'LicenseRef-CommonsClause': 'not-open.source-available',
  'LicenseRef-NonCommercial': 'not-open.non-commercial',
  'LicenseRef-EthicalUse': 'not-open.ethical',
  'LicenseRef-LimitedPurpose': 'not-open.field-of-use',
  'LicenseRef-SourceAvailable': 'not-open.source-available',
} as const;

/** What is said of a text, with why a restriction in it makes the work not open source. */
export function withRestriction(message: Message, kind: RestrictionKind | undefined): Message {
  return kind === undefined || kind === 'further-condition' ? message : { id: 'finding.not-open-text', args: { message, why: { id: WHY[kind] } } };
}
