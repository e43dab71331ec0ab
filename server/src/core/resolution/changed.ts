import { agreesWithTexts, textId } from '../declared/agree';
import { changedId } from '../expression/changed-id';
import { parseExpression } from '../expression/parse';
import type { Compound, LicenceTerm } from '../expression/model';
import { printExpression, printTerm } from '../expression/print';
import type { LicenceMatch } from '../texts/model';
import { besides } from '../texts/restricted';
import type { ChangedText, LicenceFile, ResolvedLicence } from './model';

/** Licences from which on a file collects those of what was taken over: what it says need not be about the component. */
export const COLLECTED = 3;

/** Passages of the component's licence texts by which they are no longer the licences they come from, the most serious first. */
export function changedTexts(texts: readonly LicenceFile[]): readonly ChangedText[] {
  const own = texts.filter(({ detection }) => new Set(detection.matches.flatMap(({ kind, licence }) => (kind === 'text' ? [licence] : []))).size < COLLECTED);
  const restricted = own.flatMap(({ file, detection: { restrictions = [] } }) => restrictions.flatMap(({ kind, quote, line }): ChangedText | [] => (kind === 'further-condition' ? [] : { change: 'restricted', licence: kind, file, line, found: quote, expected: '' })));
  const conditions = own.flatMap(conditionsOf);
  const kept = new Set(texts.flatMap(({ detection }) => detection.matches.flatMap(({ kind, modified, licence }) => (kind === 'text' && !modified ? [licence] : []))));
  const altered = own.flatMap(({ file, detection }) =>
    detection.matches.filter(({ kind, licence, modified }) => kind === 'text' && modified && !kept.has(licence)).map((match): ChangedText => ({ change: match.altered === true ? 'altered' : 'reworded', licence: match.licence, file, ...passageOf(match) })),
  );
  return [...restricted, ...conditions, ...altered].filter((each, at, all) => all.findIndex((other) => other.change === each.change && other.licence === each.licence) === at);
}

/** What a file adds to the licences whose texts are in it, other than what has a record of its own. */
function conditionsOf({ file, detection: { restrictions = [], matches } }: LicenceFile): readonly ChangedText[] {
  const conditions = restrictions.filter(({ kind }) => kind === 'further-condition');
  return conditions.flatMap(({ quote, line }) => matches.flatMap(({ kind, licence }): ChangedText | [] => (kind === 'text' ? { change: 'altered', licence, file, line, found: quote, expected: '' } : [])));
}

/** The first difference that changes what is granted, else the first. */
function passageOf({ differences = [], startLine }: LicenceMatch): Pick<ChangedText, 'line' | 'expected' | 'found'> {
  const told = differences.find(({ altering }) => altering === true) ?? differences[0];
  return { line: told?.line ?? startLine, expected: told?.expected ?? '', found: told?.found ?? '' };
}

type Outcome = Pick<ResolvedLicence, 'status' | 'expression' | 'candidates'>;

/**
 * What is resolved, after what the texts add and take away: a restriction holds besides whatever licence is named; a licence whose text grants less
 * is not that licence. Where the project's own words name a licence of nobody's list, they say already that it is another.
 */
export function withChanges(outcome: Outcome, changed: readonly ChangedText[]): Outcome {
  if (outcome.status === 'none' || changed.every(({ change }) => change === 'reworded')) return outcome;
  if (outcome.expression !== undefined && /LicenseRef-/.test(outcome.expression)) return outcome;
  const restrictions = changed.filter(({ change }) => change === 'restricted').map(({ licence }) => licence);
  const altered = restrictions.length > 0 ? [] : changed.filter(({ change }) => change === 'altered').map(({ licence }) => textId(licence));
  const [only, ...others] = outcome.candidates;
  // A text that leaves later versions open has two readings of one licence.
  const named = outcome.expression ?? (only !== undefined && others.every((each) => textId(each) === textId(only)) ? only : undefined);
  if (named === undefined && outcome.candidates.length > 0) return { ...outcome, candidates: [...new Set(outcome.candidates.map((each) => besides(exchanged(each, altered), restrictions)))] };
  const expression = besides(named === undefined ? undefined : exchanged(named, altered), restrictions);
  return expression === '' ? outcome : { status: outcome.status === 'exact' || outcome.status === 'normalised' ? outcome.status : 'normalised', expression, candidates: [] };
}

/** The expression with each licence whose text was changed exchanged for what it became. */
function exchanged(expression: string, altered: readonly string[]): string {
  const parsed = altered.length === 0 ? undefined : parseExpression(expression);
  if (!parsed?.ok) return expression;
  const isAltered = (term: LicenceTerm): boolean => altered.some((id) => agreesWithTexts(printTerm(term), [{ id }]));
  const exchange = (each: LicenceTerm | Compound): LicenceTerm | Compound => {
    if (each.kind !== 'licence') return { ...each, terms: each.terms.map(exchange) };
    return isAltered(each) ? { ...each, id: changedId(textId(each.id)), plus: false } : each;
  };
  return parsed.value.kind === 'none' || parsed.value.kind === 'noassertion' ? expression : printExpression(exchange(parsed.value));
}
