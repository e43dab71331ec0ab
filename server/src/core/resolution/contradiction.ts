import { agreesWithTexts, textId } from '../declared/agree';
import { licenceIds } from '../declared/same';
import type { LicenceMatch } from '../texts/model';
import { COLLECTED } from './changed';
import type { Contradiction, LicenceFile } from './model';

/** How much a licence asks of those who pass a work on: more than another, or not. 0 for what is not known. */
export type Demands = (licence: string) => number;

/** What is asked by what is no open source licence at all: the most. */
export const NOT_OPEN = 9;

/** A text of this many characters is no variant of a short one, and what it resembles it comes from. */
const LONG_TEXT = 4_000;
const ALIKE = 0.9;
/** Characters of a part that stands in a file by no accident. */
const LONG_PART = 1_500;

/**
 * What the component's own licence files say against what is stated of it, though another of its texts may agree: rights withheld; the text of a
 * licence that asks for more, or a long part of it; a text made from another licence. Texts of what it bundles say nothing about it: files that collect
 * several, files named after something else, texts introduced as another's.
 */
export function contradictionIn(stated: string, files: readonly LicenceFile[], demands: Demands): Contradiction | undefined {
  const ids = licenceIds(stated);
  const own = files.filter(({ ofParts }) => ofParts !== true);
  if (/LicenseRef-/.test(stated)) return knownText(own, demands);
  if (ids.length === 0 || Math.max(...ids.map(demands)) >= NOT_OPEN) return undefined;
  return withheldIn(own) ?? own.flatMap((file) => againstIn(stated, ids, file, files, demands))[0];
}

/** A licence of the component's own name whose only file holds the unchanged text of a known one that is not open source: what the project says the name is like may be less. */
function knownText(own: readonly LicenceFile[], demands: Demands): Contradiction | undefined {
  const only = own.length === 1 ? own[0] : undefined;
  const texts = only?.detection.matches.filter(({ kind }) => kind === 'text') ?? [];
  const [match] = texts;
  if (!only || !match || texts.length > 1 || match.modified || match.part === true || demands(match.licence) < NOT_OPEN) return undefined;
  return { kind: 'text', licence: match.licence, rivals: match.rivals ?? [], file: only.file, line: match.startLine, found: '' };
}

/** The first of the component's own files that withholds rights. */
export function withheldIn(files: readonly LicenceFile[]): Contradiction | undefined {
  const found = files.find(({ withheld, ofParts }) => withheld !== undefined && ofParts !== true);
  return found?.withheld && { kind: 'withheld', licence: '', rivals: [], file: found.file, line: found.withheld.line, found: found.withheld.quote };
}

function againstIn(stated: string, ids: readonly string[], { file, detection, introduced = [] }: LicenceFile, all: readonly LicenceFile[], demands: Demands): Contradiction[] {
  const texts = detection.matches.filter(({ kind }) => kind === 'text');
  if (new Set(texts.map(({ licence }) => licence)).size >= COLLECTED) return [];
  const asked = Math.max(...ids.map(demands));
  const lesser = ids.some((id) => id.startsWith('LGPL-'));
  return texts.flatMap((match): Contradiction[] => {
    const { licence, candidates = [], rivals = [], startLine, differences = [] } = match;
    const possible = [licence, ...candidates, ...rivals];
    if (introduced.includes(licence) || agreesWithTexts(stated, [{ id: licence, candidates: possible }])) return [];
    // The LGPL allows to take the GPL instead (LGPL-2.1 section 3), and builds on it (LGPL-3.0).
    if (lesser && licence.startsWith('GPL-')) return [];
    const told = differences.find(({ altering }) => altering === true) ?? differences[0];
    const found: Omit<Contradiction, 'kind'> = { licence, rivals, file, line: startLine, found: '' };
    const alone = !all.some((other) => hasTextOf(other, ids));
    if (match.part === true) return lengthOf(match) >= LONG_PART && possible.every((each) => demands(each) > asked) ? [{ ...found, kind: 'part' }] : [];
    if (!match.modified) return demands(licence) > asked ? [{ ...found, kind: 'text' }] : [];
    if (alone && match.altered === true) return [{ ...found, kind: 'altered', line: told?.line ?? startLine, found: told?.found ?? '' }];
    return (alone || demands(licence) > asked) && match.score >= ALIKE && lengthOf(match) >= LONG_TEXT ? [{ ...found, kind: 'text' }] : [];
  });
}

function hasTextOf({ detection }: LicenceFile, ids: readonly string[]): boolean {
  return detection.matches.some(({ kind, licence }) => kind === 'text' && ids.some((id) => textId(id) === textId(licence)));
}

function lengthOf({ span }: LicenceMatch): number {
  return span.end - span.start;
}
