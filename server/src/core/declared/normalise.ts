import { EXPRESSION_LIMITS } from '../expression/grammar';
import { isBrokenExpression, isExact, isExpression, pureExpression, withoutOuterParentheses } from './expressions';
import type { DeclaredFacts, EcosystemRules } from './facts';
import { readGrammar } from './grammar';
import { readItems } from './items';
import { limits, unreadWords } from './limits';
import type { Normalised } from './model';
import { joinReadings } from './reading';
import type { Reading } from './reading';
import { print } from './terms';
import { significantWords } from './tokens';
import { unwrap } from './unwrap';

/** Characters; a longer string is a text to be identified, not a name to be read. */
const LONGEST_DECLARED_STRING = 1000;

/**
 * What a declared licence string means, in SPDX. `ecosystem` is the manifest's ecosystem (its name, in any case), which decides
 * what `/`, `,` or a space between two licences mean. Every part of the string must be understood for an expression to come out;
 * otherwise the answer is `ambiguous` with the readings left open, `see-file`, `none` (no rights are granted) or `invalid`.
 */
export function normalise(string: string, ecosystem: string, facts: DeclaredFacts): Normalised {
  const trimmed = string.trim();
  const answer = (status: Normalised['status'], expression?: string, candidates: readonly string[] = []): Normalised => ({ string, status, candidates, ...(expression === undefined ? {} : { expression }) });
  if (trimmed === '') return answer('invalid');
  if (trimmed.length > LONGEST_DECLARED_STRING && !isLongExpression(trimmed)) return answer('see-file');
  const rules = rulesFor(ecosystem, facts);
  if (rules.closed.has(trimmed.toLowerCase())) return answer('none');
  if (isExact(trimmed)) return answer('exact', withoutOuterParentheses(trimmed));
  if (trimmed.length > LONGEST_DECLARED_STRING) return longExpression(trimmed, answer);
  const unwrapped = unwrap(trimmed);
  if (unwrapped.kind === 'file') return answer('see-file');
  if (unwrapped.kind === 'list') return listed(unwrapped.strings.map((part) => normalise(part, ecosystem, facts)), rules, answer);
  return withUnread(read(unwrapped.string, rules, facts, answer), unwrapped.string, rules, facts);
}

/** With the words that leave it open. A string that names no licence and limits its use is not settled by a text either. */
function withUnread(answered: Normalised, string: string, rules: EcosystemRules, facts: DeclaredFacts): Normalised {
  const { status, candidates } = answered;
  const open = status === 'ambiguous' || status === 'invalid';
  const names = candidates.some((each) => each !== 'NOASSERTION');
  const unread = !open ? [] : names ? unreadWords(string, facts, rules) : limits(string) ? [string] : [];
  return unread.length > 0 ? { ...answered, unread } : answered;
}

/** Only the characters of an expression, so that a whole licence text is not taken to pieces. */
const EXPRESSION_CHARACTERS = /^[\w.+():\s-]*$/;

function isLongExpression(text: string): boolean {
  return text.length <= EXPRESSION_LIMITS.characters && EXPRESSION_CHARACTERS.test(text) && pureExpression(text) !== undefined;
}

function longExpression(text: string, answer: Answer): Normalised {
  const expression = pureExpression(text);
  return expression === undefined || expression === 'broken' ? answer('invalid') : answer('normalised', expression);
}

/** Ids and upper-case operators: meant as an SPDX expression, so that an unknown id makes it invalid. */
const SPDX_SHAPE = /^[\w.+()-]{1,100}(?: (?:AND|OR|WITH) [\w.+()-]{1,100}){1,20}$/;
const COPYRIGHT_LINE = /^\W*(?:copyright\b|\(c\)|©)/i;

type Answer = (status: Normalised['status'], expression?: string, candidates?: readonly string[]) => Normalised;

function read(string: string, rules: EcosystemRules, facts: DeclaredFacts, answer: Answer): Normalised {
  const whole = facts.vocabulary.phrases.get(`=${significantWords(string).join(' ')}`);
  if (whole?.kind === 'see-file' || /^see\s+licen[cs]e\s+(?:in|at|file)\b/i.test(string)) return answer('see-file');
  if (isBrokenExpression(string)) return answer('invalid');
  const items = readItems(string, facts.vocabulary, rules.noise);
  const absence = absenceOf(items);
  if (absence) return answer('none', absence.expression);
  const result = readGrammar(items, facts, rules);
  const candidates = result.reading?.options.map(print) ?? [];
  if (result.reading?.certain && !result.leftover && candidates.length === 1) {
    const [expression] = candidates;
    if (expression !== undefined && isExpression(expression)) return answer('normalised', expression);
  }
  if (result.leftover && SPDX_SHAPE.test(string)) return answer('invalid');
  if (result.leftover && deniesLicence(string, facts, rules)) return answer('ambiguous');
  const rest = candidates.some((each) => each.includes('LicenseRef-commercial')) ? string.replace(DENIED_SALE, ' ') : string;
  if (rest !== string) return leftOpen(read(rest, rules, facts, answer), answer);
  if (candidates.length > 0) return answer('ambiguous', undefined, candidates);
  if (COPYRIGHT_LINE.test(string) && items.some((item) => item.kind === 'name' && item.meaning.kind === 'none')) return answer('none');
  if (items.some((item) => item.kind === 'name')) return items.some((item) => item.kind === 'name' && item.meaning.kind === 'family') ? answer('invalid') : answer('ambiguous', undefined, openCandidates(items));
  if (result.file && !result.leftover) return answer('see-file');
  if (result.address || items.some(({ kind }) => kind === 'dual')) return answer('ambiguous');
  return answer('invalid');
}

/** "MIT no commercial use": what is denied is no licence to choose. */
const DENIED_SALE = /\b(?:no|not|non|kein\p{L}{0,2}|nicht)[ -](?:for )?(?:any )?(?:commercial|kommerziell\p{L}{0,3})(?: (?:use|usage|purposes?|nutzung))?/iu;

function leftOpen({ expression, candidates }: Normalised, answer: Answer): Normalised {
  return answer('ambiguous', undefined, expression === undefined ? candidates : [expression]);
}

// eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of strings of 1,000 characters at most
const DENIAL = /(?:^|[\s,;(])(?:not|never|no|nicht|kein|keine|pas)\s+(?:under\s+)?(.*)$/i;

/** True where a licence is named only to say that it is not the one: `not MIT`. What is denied is no reading to choose. */
function deniesLicence(string: string, { vocabulary }: DeclaredFacts, { noise }: EcosystemRules): boolean {
  const denied = DENIAL.exec(string)?.[1];
  const [item] = denied === undefined ? [] : readItems(denied, vocabulary, noise);
  return item?.kind === 'name' && (item.meaning.kind === 'licence' || item.meaning.kind === 'family');
}

/** What a string says that only denies a licence, in one way or several. */
function absenceOf(items: ReturnType<typeof readItems>): { readonly expression?: string } | undefined {
  const telling = items.filter(({ kind }) => kind !== 'filler' && kind !== 'separator' && kind !== 'and' && kind !== 'open' && kind !== 'close');
  const absences = telling.flatMap((item) => (item.kind === 'name' && item.meaning.kind === 'none' ? [item.meaning] : []));
  return absences.length > 0 && absences.length === telling.length ? (absences.find(({ expression }) => expression !== undefined) ?? absences[0]) : undefined;
}

function openCandidates(items: ReturnType<typeof readItems>): readonly string[] {
  return items.flatMap((item) => (item.kind === 'name' && item.meaning.kind === 'open' ? item.meaning.candidates : []));
}

/** An array of declared strings, joined as the ecosystem documents it. */
function listed(parts: readonly Normalised[], rules: EcosystemRules, answer: Answer): Normalised {
  const readings: Reading[] = parts.flatMap((part) => {
    const options = part.expression === undefined ? part.candidates : [part.expression];
    return options.length > 0 ? [{ certain: part.expression !== undefined, options }] : [];
  });
  const { list } = rules.joints;
  const joined = joinReadings(readings, readings.slice(1).map(() => 'comma'), { ...rules.joints, comma: list });
  const candidates = joined.options.map(print).filter((candidate) => candidate !== '');
  const [expression] = candidates;
  if (joined.certain && readings.length === parts.length && candidates.length === 1 && expression !== undefined) return answer('normalised', expression);
  const unread = parts.flatMap((part) => part.unread ?? []);
  return { ...answer(candidates.length > 0 ? 'ambiguous' : 'invalid', undefined, candidates), ...(unread.length > 0 && { unread }) };
}

/** The rules of the ecosystem whose name begins `ecosystem`: `pypi pyproject` is pypi. */
function rulesFor(ecosystem: string, facts: DeclaredFacts): EcosystemRules {
  return facts.ecosystems.get(ecosystem.toLowerCase().split(/[^a-z0-9]/, 1)[0] ?? '') ?? facts.defaults;
}
