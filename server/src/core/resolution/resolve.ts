import { agreesWithTexts, textId, textMeant } from '../declared/agree';
import type { Claim } from './claims';
import { claimOf, claimsAgree, readingsOf, textClaim, textLicences, withVersions } from './claims';
import { changedId } from '../expression/changed-id';
import { changedTexts, withChanges } from './changed';
import { contradictionIn, withheldIn } from './contradiction';
import type { Demands } from './contradiction';
import { headAgainst } from './heads';
import type { Contradiction, Evidence, LicenceFile, LicenceStatement, Normalise, ResolutionFacts, ResolvedLicence } from './model';
import { licenceIds, sameMeaning } from '../declared/same';

/**
 * Where a component's licence comes from. The project's own curation decides; otherwise the first source that names a licence for sure,
 * in the order lock file, installed metadata, licence texts, SBOM, the project's list of third-party licences, registry. That list
 * is written for people: what it says and cannot be understood is no statement. Every statement stays as evidence. Two sources for sure that
 * contradict each other are a `conflict` with both as candidates. Sources that leave it open are narrowed by the others, never guessed.
 */
export function resolveLicence(facts: ResolutionFacts, normalise: Normalise, demands: Demands): ResolvedLicence {
  const evidence = evidenceOf(facts);
  if (facts.curation) {
    const curated = known(claimOf(facts.curation, facts.ecosystem, normalise));
    const { ecosystem, statements, texts } = facts;
    const overruled = overruledBy(curated, resolveLicence({ ecosystem, statements, texts }, normalise, demands), demands);
    return { ...curated, evidence, ...(overruled !== undefined && { overruled }) };
  }
  const claims = facts.statements.map((statement) => claimOf(statement, facts.ecosystem, normalise)).filter((claim, at) => counts(claim, facts.statements[at]?.kind));
  const changed = changedTexts(facts.texts);
  const { contradiction, ...weighed } = weigh(claims, facts, demands);
  const { outcome, head } = withHeads(weighed, facts, normalise, demands);
  return { ...withChanges(outcome, changed), evidence: head ? [...evidence, ...evidenceOf({ statements: [head], texts: [] })] : evidence, ...(changed.length > 0 && { changed }), ...(contradiction && { contradiction }) };
}

function counts({ status, candidates, unread }: Claim, kind: LicenceStatement['kind'] | undefined): boolean {
  if (kind === 'report' && (status === 'invalid' || (status === 'ambiguous' && candidates.length === 0))) return false;
  return unread !== undefined || !(status === 'ambiguous' && candidates.every((each) => each === 'NOASSERTION'));
}

/** A file by which the component is used and which asks for more than is stated contradicts that. */
function withHeads(outcome: Outcome, { heads = [], ecosystem }: ResolutionFacts, normalise: Normalise, demands: Demands): { readonly outcome: Outcome; readonly head?: LicenceStatement } {
  const { expression } = outcome;
  if (expression === undefined || heads.length === 0) return { outcome };
  const claims = heads.map((head) => claimOf(head, ecosystem, normalise));
  const at = headAgainst(expression, claims, demands);
  const [claim, head] = [claims[at], heads[at]];
  return claim && head ? { outcome: conflict([{ status: 'exact', expression, candidates: [] }, claim]), head } : { outcome };
}

/** A curation settles what is open or contradicts itself; where all that is known says one licence, one that asks for less is against it. */
function overruledBy(curated: Outcome, found: Outcome, demands: Demands): string | undefined {
  if (curated.expression === undefined || found.expression === undefined) return undefined;
  const asked = (expression: string, most: (...values: number[]) => number): number => most(...licenceIds(expression).map(demands));
  const told = licenceIds(found.expression).length === 0 ? 0 : asked(found.expression, found.expression.includes(' OR ') ? Math.min : Math.max);
  return told > Math.max(0, asked(curated.expression, Math.max)) ? found.expression : undefined;
}

type Outcome = Pick<ResolvedLicence, 'status' | 'expression' | 'candidates' | 'unread'>;

function known({ status, expression, candidates }: Claim): Outcome {
  // A named absence of rights (`proprietary`) is judged like any other: nothing is granted.
  return expression === undefined || status === 'none' ? { status, candidates } : { status, expression, candidates };
}

function weigh(stated: readonly Claim[], facts: ResolutionFacts, demands: Demands): Outcome & Pick<ResolvedLicence, 'contradiction'> {
  const texts = textLicences(facts.texts);
  const claims = withVersions(stated, texts);
  const text = textClaim(facts.texts) ?? (withheldIn(facts.texts) && WITHHELD);
  const sure = claims.filter(({ status, expression }) => status === 'none' || expression !== undefined);
  const [first] = sure;
  if (!first) return unsure(claims, text, texts);
  const other = sure.find((claim) => !claimsAgree(first, claim)) ?? claims.find((claim) => claim.status === 'ambiguous' && contradicts(claim, first));
  if (other) return conflict([first, other]);
  if (first.status === 'none') return text?.expression === undefined ? known(first) : conflict([first, text]);
  const best = first.laterUnsaid === true ? (sure.find(({ laterUnsaid }) => laterUnsaid !== true) ?? first) : first;
  // A changed text may serve a statement, but is too unsure to contradict it.
  const own = texts.filter(({ modified }) => !modified);
  if (best.expression !== undefined && text && own.length > 0 && !agreesWithTexts(best.expression, texts)) return conflict([best, text]);
  const contradiction = best.expression === undefined ? undefined : contradictionIn(best.expression, facts.texts, demands);
  if (contradiction) return { ...conflict([best, claimAgainst(contradiction)]), contradiction };
  const meant = best.expression === undefined ? undefined : textMeant(best.expression, own);
  return meant === undefined ? known(best) : { status: 'normalised', expression: meant, candidates: [] };
}

/** Nothing is granted. */
const WITHHELD: Claim = { status: 'none', candidates: [] };

function claimAgainst({ kind, licence, rivals }: Contradiction): Claim {
  // The texts of GNU's licences leave open whether later versions may be taken.
  const readings = [licence, ...rivals].flatMap((id) => (/^[AL]?GPL-[\d.]+$/.test(id) ? [`${id}-only`, `${id}-or-later`] : [id]));
  return kind === 'withheld' ? WITHHELD : { status: 'ambiguous', candidates: readings };
}

/** What is left open contradicts what is sure only where no licence is in both. */
function contradicts(open: Claim, sure: Claim): boolean {
  if (sure.expression === undefined || open.candidates.length === 0) return false;
  const stated = new Set(licenceIds(sure.expression).map(textId));
  return !open.candidates.flatMap(licenceIds).some((id) => stated.has(textId(id)));
}

function conflict(claims: readonly Claim[]): Outcome {
  return { status: 'conflict', candidates: [...new Set(claims.flatMap(readingsOf))] };
}

/**
 * No statement names a licence for sure: the texts may, or they narrow what is left open. A single reading is open because the
 * words say more than its name: a text settles that, unless some of them are not understood.
 */
function unsure(claims: readonly Claim[], text: Claim | undefined, texts: ReturnType<typeof textLicences>): Outcome {
  const words = [...new Set(claims.flatMap(({ unread = [] }) => unread))];
  const unread = words.length > 0 && { unread: words };
  const open = claims.filter(({ status, candidates }) => status === 'ambiguous' && candidates.length > 0);
  const [loose] = open;
  if (!loose) {
    if (text) return unread && text.status !== 'none' ? { status: 'ambiguous', candidates: readingsOf(text), ...unread } : known(text);
    const [first] = claims;
    return first ? known(first) : { status: 'unknown', candidates: [] };
  }
  const shared = loose.candidates.filter((each) => open.every(({ candidates }) => candidates.some((candidate) => sameMeaning(candidate, each))));
  const readings = shared.length > 0 ? shared : loose.candidates;
  const fitting = texts.length === 0 ? readings : readings.filter((each) => agreesWithTexts(each, texts));
  const [only] = fitting;
  const settled = !unread && (loose.candidates.length > 1 || texts.length > 0);
  if (settled && fitting.length === 1 && only !== undefined && !(text && text.expression === undefined)) return { status: 'normalised', expression: only, candidates: [] };
  if (fitting.length === 0) return text ? conflict([loose, text]) : { status: 'ambiguous', candidates: loose.candidates, ...unread };
  return { status: 'ambiguous', candidates: text && text.expression === undefined && fitting.length === 1 ? text.candidates : fitting, ...unread };
}

/** What a licence file says, or which licence its text was made from. */
function valueOf({ expression, matches }: LicenceFile['detection']): readonly string[] {
  const changed = matches.find(({ kind, modified }) => kind === 'text' && modified);
  return expression !== undefined ? [expression] : changed ? [changedId(changed.licence)] : [];
}

function evidenceOf({ curation, statements, texts }: Omit<ResolutionFacts, 'ecosystem'>): Evidence[] {
  const stated = [...(curation ? [curation] : []), ...statements].map(({ kind, file, line, values }) => ({ kind, file, line, value: values.map((wordings) => wordings.join(', ')).join('; ') }));
  const found = texts.flatMap(({ file, detection, withheld }): Evidence[] =>
    withheld ? [{ kind: 'licence-words', file, line: withheld.line, value: withheld.quote }] : valueOf(detection).map((value) => ({ kind: 'licence-file', file, line: 1, value })),
  );
  const before = stated.findIndex(({ kind }) => kind === 'sbom' || kind === 'report' || kind === 'registry');
  return before < 0 ? [...stated, ...found] : [...stated.slice(0, before), ...found, ...stated.slice(before)];
}
