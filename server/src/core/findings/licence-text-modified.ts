import type { Engine } from '../assessment/engine';
import type { FileFacts } from '../facts/model';
import { rangeOf } from '../facts/range';
import type { Message } from '../messages/model';
import { shorten } from '../text/shorten';
import type { Span } from '../text/span';
import { speaksForProject } from '../facts/quiet';
import type { LicenceMatch } from '../texts/model';
import type { FileFindingKind } from './kind';
import type { FixOffer } from './model';
import { otherTextFix } from './offers';
import { LONGEST_PASSAGE, sideOf, withRestriction } from './changed-passage';

/** A licence file whose words were changed: it is no longer the licence it is called. */
export const licenceTextModified: FileFindingKind = {
  code: 'licence-text-modified',
  asks: speaksForProject,
  find: (facts, { engine }) => {
    if (facts.role !== 'licence-text') return [];
    return (facts.licenceText?.matches ?? [])
      .filter(({ kind, modified }) => kind === 'text' && modified)
      .map((match) => {
        const told = match.differences ?? [];
        const first = told.find(({ altering }) => altering === true) ?? told[0];
        const rest = told.filter((each) => each !== first);
        const words = { expected: shorten(first?.expected ?? '', LONGEST_PASSAGE), found: shorten(first?.found ?? '', LONGEST_PASSAGE) };
        const message: Message = first
          ? { id: `finding.licence-text-modified.${sideOf(first)}`, args: { licence: match.licence, ...words, more: (match.differing ?? told.length) - 1 } }
          : { id: 'finding.licence-text-modified', args: { licence: match.licence } };
        const slight = isSlight(match);
        const slightly: Message = { id: 'finding.licence-text-modified.slight', args: { licence: match.licence, words: told.map(({ expected }) => expected) } };
        return {
          code: 'licence-text-modified',
          severity: slight ? ('information' as const) : ('warning' as const),
          message: withRestriction(slight ? slightly : message, facts.licenceText?.restrictions?.find(({ span }) => isWithin(span, match.span))?.kind),
          file: facts.path,
          range: rangeOf(facts, first?.span ?? { start: match.span.start, end: match.span.start }),
          related: rest.map(({ expected, found, span }) => ({ file: facts.path, range: rangeOf(facts, span), message: { id: PLACE[sideOf({ expected, found })], args: { expected: shorten(expected, LONGEST_PASSAGE), found: shorten(found, LONGEST_PASSAGE) } } })),
          subject: match.licence,
          fixes: replaceable(facts, match, engine),
        };
      });
  },
};

/** True where all that is missing are headings, which grant and limit nothing. */
function isSlight({ differences = [], differing, altered }: LicenceMatch): boolean {
  return differences.length > 0 && differing === undefined && altered !== true && differences.every(({ expected, found }) => found === '' && HEADINGS.has(expected.toLowerCase()));
}

/** What stands above parts of licences' texts, such as "License" and "Disclaimers" in the W3C's. */
const HEADINGS: ReadonlySet<string> = new Set(['license', 'licence', 'disclaimer', 'disclaimers', 'preamble', 'notice', 'notices', 'conditions', 'definitions', 'obligations', 'terms', 'warranty', 'liability', 'termination']);

/** The official text, where the file holds nothing else and it is clear which one it is. Permissive licences have the holders' line in their text, which would be lost. */
function replaceable({ path, additions, licenceText }: FileFacts, { licence, laterOpen, rivals = [] }: LicenceMatch, { traits }: Engine): FixOffer[] {
  const id = laterOpen === true ? `${licence}-only` : licence;
  return licenceText?.matches.length === 1 && rivals.length === 0 && !additions && traits(id)?.copyleft === true ? [otherTextFix(path, id)] : [];
}

const PLACE = { words: 'finding.licence-text-modified.place', added: 'finding.licence-text-modified.place.added', lacking: 'finding.licence-text-modified.place.lacking' } as const;

/** True of a restriction that stands within a licence's text, where it belongs to what was changed. */
export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
