import type { Engine } from '../assessment/engine';
import type { FileFacts } from '../facts/model';
import { rangeOf } from '../facts/range';
import { speaksForProject } from '../facts/quiet';
import type { LicenceMatch } from '../texts/model';
import type { FileFindingKind } from './kind';
import type { FixOffer } from './model';
import { otherTextFix } from './offers';

/** A licence file whose words were changed: it is no longer the licence it is called. */
export const licenceTextModified: FileFindingKind = {
  code: 'licence-text-modified',
  asks: speaksForProject,
  find: (facts, { engine }) => {
    if (facts.role !== 'licence-text') return [];
    return (facts.licenceText?.matches ?? [])
      .filter(({ kind, modified }) => kind === 'text' && modified)
      .map((match) => {
        const [first, ...rest] = match.differences ?? [];
        return {
          code: 'licence-text-modified',
          severity: 'warning' as const,
          message: first
            ? { id: `finding.licence-text-modified.${sideOf(first)}` as const, args: { licence: match.licence, expected: first.expected, found: first.found, more: rest.length } }
            : { id: 'finding.licence-text-modified' as const, args: { licence: match.licence } },
          file: facts.path,
          range: rangeOf(facts, first?.span ?? { start: match.span.start, end: match.span.start }),
          related: rest.map(({ expected, found, span }) => ({ file: facts.path, range: rangeOf(facts, span), message: { id: PLACE[sideOf({ expected, found })], args: { expected, found } } })),
          subject: match.licence,
          fixes: replaceable(facts, match, engine),
        };
      });
  },
};

/** The official text, where the file holds nothing else and it is clear which one it is. Permissive licences have the holders' line in their text, which would be lost. */
function replaceable({ path, additions, licenceText }: FileFacts, { licence, laterOpen, rivals = [] }: LicenceMatch, { traits }: Engine): FixOffer[] {
  const id = laterOpen === true ? `${licence}-only` : licence;
  return licenceText?.matches.length === 1 && rivals.length === 0 && !additions && traits(id)?.copyleft === true ? [otherTextFix(path, id)] : [];
}

const PLACE = { words: 'finding.licence-text-modified.place', added: 'finding.licence-text-modified.place.added', lacking: 'finding.licence-text-modified.place.lacking' } as const;

/** Which side of a difference has words. */
function sideOf({ expected, found }: { readonly expected: string; readonly found: string }): keyof typeof PLACE {
  return expected === '' ? 'added' : found === '' ? 'lacking' : 'words';
}
