import variants from '../../../../data/declared/variants.json';
import { parseExpression } from '../expression/parse';
import { termsOf } from '../expression/print';
import type { LicenceTerm } from '../expression/model';
import type { Normalised } from './model';
import { laterUnsaid, sameMeaning, withoutLater } from './same';
import { compareVersions } from './tokens';

/** A licence whose text stands in a file. `id` is bare (`GPL-3.0`) where the text fits only and or-later. */
export interface TextLicence {
  readonly id: string;
  /** Other ids with the same words. */
  readonly candidates?: readonly string[];
}

/** A place where a project states its licence: in words (`stated`), or by the licence's text. */
export interface LicencePlace extends Pick<Normalised, 'status' | 'expression' | 'candidates'> {
  readonly kind: 'stated' | 'text';
  /** As written; for a text, the licences found in it. */
  readonly value: string;
}

/**
 * Why two places agree or do not. They agree where both can be true of one work at the same time:
 * - `same`: the same expression, in any order
 * - `later-open`: one of them leaves only/or-later open: a licence text, a GNU version without a word about later ones,
 *   or the EUPL, whose text serves `EUPL-1.2` and `EUPL-1.2+` alike
 * - `own-text`: the text belongs to a licence of the expression (dual licences, exceptions, LGPL-3.0 with GPL-3.0)
 * - `further-text`: another text serves the statement, this one may belong to a part; two texts beside each other
 * - `possible`: one is ambiguous and one of its readings agrees
 * - `unreadable`: one says nothing that can be compared
 *
 * They do not where
 * - `no-rights`: one denies what the other grants
 * - `only-or-later`: the same version, once -only and once -or-later, both said
 * - `other-version`: the same licence in another version
 * - `choice`: the same licences, once to choose from and once all of them
 * - `other-licence`: anything else
 */
export type AgreementRule =
  | 'same' | 'later-open' | 'own-text' | 'further-text' | 'possible' | 'unreadable'
  | 'no-rights' | 'only-or-later' | 'other-version' | 'choice' | 'other-licence';

export interface Agreement {
  readonly agrees: boolean;
  readonly rule: AgreementRule;
}

const AGREEING: ReadonlySet<AgreementRule> = new Set(['same', 'later-open', 'own-text', 'further-text', 'possible', 'unreadable']);

/** Compares two places of one project; `all` are all its places, which decide about texts of dual-licensed works. */
export function agreementOf(a: LicencePlace, b: LicencePlace, all: readonly LicencePlace[]): Agreement {
  const rule = ruleFor(a, b, all);
  return { agrees: AGREEING.has(rule), rule };
}

function ruleFor(a: LicencePlace, b: LicencePlace, all: readonly LicencePlace[]): AgreementRule {
  if (a.status === 'invalid' || b.status === 'invalid') return 'unreadable';
  if (a.status === 'none' || b.status === 'none') return a.status === b.status ? 'same' : 'no-rights';
  const [left, right] = [readingsOf(a), readingsOf(b)];
  if (left.length === 0 || right.length === 0) return 'unreadable';
  if (a.kind === 'text' || b.kind === 'text') return ruleForTexts(a, b, all);
  const rules = left.flatMap((x) => right.map((y) => ruleForExpressions(x, y, a, b)));
  const agreeing = rules.find((rule) => AGREEING.has(rule));
  if (agreeing === undefined) return rules[0] ?? 'unreadable';
  return left.length + right.length > 2 ? 'possible' : agreeing;
}

function readingsOf({ expression, candidates }: LicencePlace): readonly string[] {
  return expression === undefined ? candidates : [expression];
}

function ruleForTexts(a: LicencePlace, b: LicencePlace, all: readonly LicencePlace[]): AgreementRule {
  if (serves(a, b) || serves(b, a)) return a.kind === b.kind && sameMeaning(readingsOf(a)[0] ?? '', readingsOf(b)[0] ?? '') ? 'same' : 'own-text';
  if (a.kind === 'text' && b.kind === 'text') return 'further-text';
  const statement = a.kind === 'text' ? b : a;
  if (all.some((place) => serves(place, statement))) return 'further-text';
  return ruleForExpressions(readingsOf(a)[0] ?? '', readingsOf(b)[0] ?? '', a, b, true);
}

/** True where the text at `text` can be the one that `statement` means. */
function serves(text: LicencePlace, statement: LicencePlace): boolean {
  if (text.kind !== 'text') return false;
  const found = readingsOf(text).flatMap((reading) => licencesOf(reading)).map(({ id }): TextLicence => ({ id: textId(id) }));
  return readingsOf(statement).some((reading) => agreesWithTexts(reading, found));
}

function ruleForExpressions(x: string, y: string, a: LicencePlace, b: LicencePlace, textual = false): AgreementRule {
  if (sameMeaning(x, y)) return 'same';
  const open = textual || laterUnsaid(a.value, x) || laterUnsaid(b.value, y) || [x, y].every((each) => /^EUPL-[\d.]+\+?$/.test(each));
  if (sameMeaning(withoutLater(x), withoutLater(y))) return open ? 'later-open' : 'only-or-later';
  const [left, right] = [licencesOf(x), licencesOf(y)].map((terms) => new Set(terms.map(({ id }) => textId(id))));
  if (!left || !right) return 'unreadable';
  if (left.size === right.size && [...left].every((id) => right.has(id))) return left.size === 1 ? 'later-open' : 'choice';
  const families = [left, right].map((ids) => new Set([...ids].map((id) => versioned(id)?.family ?? id)));
  return [...(families[0] ?? [])].every((family) => families[1]?.has(family)) && left.size === right.size ? 'other-version' : 'other-licence';
}

function licencesOf(expression: string): readonly LicenceTerm[] {
  const parsed = parseExpression(expression);
  return parsed.ok ? termsOf(parsed.value) : [];
}

/** An id without what a licence text cannot tell: only/or-later, reserved font names, invariant sections, MPL's notice of incompatibility. */
export function textId(id: string): string {
  return id.replace(/(?:-only|-or-later|\+|-no-copyleft-exception|-no-RFN|-RFN)$/, '').replace(/-(?:no-)?invariants$/, '');
}

function versioned(id: string): { readonly family: string; readonly version: string } | undefined {
  const [, family, version] = /^(.+)-(\d+(?:\.\d+)*)$/.exec(textId(id)) ?? [];
  return family !== undefined && version !== undefined ? { family, version } : undefined;
}

const VARIANTS = new Set(variants.variants.map(({ id, of }) => `${id} of ${of}`));
const DECIDING = new Set(variants.variants.flatMap(({ id, of, decides }) => (decides === true ? [`${id} of ${of}`] : [])));

/** The text that a statement of one id really means, by the texts shipped with it: ids that came after the packages that need them. */
export function textMeant(expression: string, texts: readonly TextLicence[]): string | undefined {
  const [term, ...others] = licencesOf(expression);
  if (!term || others.length > 0) return undefined;
  return texts.find(({ id }) => DECIDING.has(`${id} of ${term.id}`))?.id;
}

/** True where a work under `term` may ship the text of `id`. */
function covers(term: LicenceTerm, id: string): boolean {
  const [stated, found] = [textId(term.id), textId(id)];
  if (stated === found || VARIANTS.has(`${found} of ${stated}`)) return true;
  // LGPL-3.0 is a set of permissions on top of GPL-3.0 and is to be shipped with it (LGPL-3.0, first paragraph and section 4b).
  if (stated === 'LGPL-3.0' && found === 'GPL-3.0') return true;
  const [a, b] = [versioned(term.id), versioned(id)];
  const later = term.plus || term.id.endsWith('-or-later');
  return later && a !== undefined && b?.family === a.family && compareVersions(a.version, b.version) < 0;
}

/**
 * True where the texts a project ships fit the expression it states: one of them belongs to a licence of the expression.
 * More texts than that are no contradiction (bundled parts, translations); an expression that cannot be read says nothing.
 */
export function agreesWithTexts(expression: string, texts: readonly TextLicence[]): boolean {
  if (texts.length === 0) return true;
  const terms = licencesOf(expression);
  if (terms.length === 0 || terms.some(({ id }) => id.startsWith('LicenseRef-') || id.startsWith('DocumentRef-'))) return true;
  return terms.some((term) => texts.some(({ id, candidates = [] }) => [id, ...candidates].some((each) => covers(term, each))));
}
