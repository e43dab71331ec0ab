import { rangeOf } from '../facts/range';
import type { FileFacts } from '../facts/model';
import { speaksForProject } from '../facts/quiet';
import type { Message } from '../messages/model';
import { baseNameOf, folderOf } from '../text/paths';
import { shorten } from '../text/shorten';
import type { Span } from '../text/span';
import type { Detection, Restriction } from '../texts/model';
import { LONGEST_PASSAGE, withRestriction } from './changed-passage';
import type { FileFindingKind } from './kind';
import { isWithin } from './licence-text-modified';

/** Words beyond headings and a line of introduction that make a licence file worth reading. */
const NOTABLE = 25;

/** A licence file that says more than its licence: an exception, other terms for a part, a condition of its own. */
export const licenceFileAdditions: FileFindingKind = {
  code: 'licence-file-additions',
  asks: speaksForProject,
  find: (facts) => {
    const { path, role, additions } = facts;
    if (role !== 'licence-text' || /(^|\/)LICENSES$/.test(folderOf(path)) || !/^(licen[cs]e|copying)([.-]|$)/i.test(baseNameOf(path))) return [];
    const restriction = restrictionBeside(facts.licenceText);
    if (!restriction && (!additions || (additions.words < notableIn(facts.licenceText) && additions.exception !== true && additions.condition === undefined))) return [];
    const licence = facts.licenceText?.expression ?? facts.licenceText?.matches[0]?.licence ?? '';
    return [{
      code: 'licence-file-additions',
      severity: 'warning',
      message: restriction ? withRestriction(messageFor({ condition: shorten(restriction.quote, LONGEST_PASSAGE), words: 1 }, licence), restriction.kind) : messageFor(additions ?? { words: 0 }, licence),
      file: path,
      range: rangeOf(facts, placeOf(restriction, additions)),
      related: [],
      fixes: [],
    }];
  },
};

/** The line that says it, where the restriction is on it. */
function placeOf(restriction: Restriction | undefined, additions: FileFacts['additions']): Span {
  if (additions && (!restriction || (restriction.span.start < additions.span.end && additions.span.start < restriction.span.end))) return additions.span;
  return restriction?.span ?? { start: 0, end: 0 };
}

/** A sentence beside the texts by which the whole is not open source; one that was put into a text is another finding's. */
function restrictionBeside(detection: Detection | undefined): Restriction | undefined {
  const changed = detection?.matches.filter(({ kind, modified }) => kind === 'text' && modified) ?? [];
  return detection && detection.matches.length > 0 ? detection.restrictions?.find(({ span }) => !changed.some((text) => isWithin(span, text.span))) : undefined;
}

function messageFor({ exception, condition, words }: Omit<NonNullable<FileFacts['additions']>, 'span'>, licence: string): Message {
  if (condition !== undefined) return { id: 'finding.licence-file-additions.condition', args: { licence, condition } };
  return { id: exception === true ? 'finding.licence-file-additions.exception' : 'finding.licence-file-additions', args: { licence, words } };
}

/** Licences from which on a file collects those of what was taken over, and tells of it. */
const COLLECTED = 3;

/** A file with two licences needs words to lead from one to the next; a collection may say what each is of. */
function notableIn(detection: Detection | undefined): number {
  const licences = Math.max(1, new Set(detection?.matches.map(({ licence }) => licence)).size);
  return licences >= COLLECTED ? Infinity : NOTABLE * licences;
}
