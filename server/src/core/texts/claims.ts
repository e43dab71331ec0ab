import { parseExpression } from '../expression/parse';
import { printExpression } from '../expression/print';
import type { Expression } from '../expression/model';
import { UNVERSIONED } from './notices/unversioned';
import { takesException } from '../expression/exception-hosts';
import parts from '../../../../data/licence-parts.json';

/** One thing a file says about its licence, as far as it bears on the whole. */
export interface Claim {
  /** Licences to choose from; one where there is no choice. */
  readonly options: readonly string[];
  readonly source: 'tag' | 'notice' | 'reference' | 'text';
  /** False where the name leaves open which licence of a family it is. */
  readonly certain: boolean;
  /** The version is not named. */
  readonly unversioned: boolean;
  /** Like that licence, not that licence. */
  readonly vague: boolean;
  /** The text fits `-only` and `-or-later`. */
  readonly laterOpen: boolean;
  /** Offered instead of what stands before it. */
  readonly alternative: boolean;
  /** Of the options those of which the version is said elsewhere than in the choice itself. */
  readonly settled?: readonly string[];
  /** An exception alone, to go with a licence. */
  readonly exception: boolean;
  /** What an exception is called where there is no licence to go with it; its id if missing. */
  readonly alone?: string;
}

/** Claims of one file that are combined, each compared with each; a list of licences has more. */
export const MOST_CLAIMS = 500;

/**
 * Claims without those that say again what another said before; a list of files repeats the same few. What goes with the
 * claim before it (an exception, another choice) stays, and so does what it goes with.
 */
export function distinctClaims(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  return claims.filter((claim, i) => {
    const next = claims[i + 1];
    if (claim.exception || claim.alternative || next?.exception === true || next?.alternative === true) return true;
    const key = JSON.stringify(claim);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** What all claims of one file say together, as an SPDX expression; `undefined` where nothing is said. */
export function combineClaims(all: readonly Claim[]): string | undefined {
  const strong = all.filter(({ source }) => source !== 'reference');
  const whole = strong.length > 0 ? strong.map((claim) => versionFrom(claim, all)) : all;
  const settled = whole.filter(
    (claim) => claim.exception || !isOpen(claim) || !whole.some((other) => other !== claim && absorbs(other, claim, whole)),
  );
  const claims = refineChoices(joinAlternatives(closeExcepted(attachExceptions(settled))));
  const kept = claims.filter((claim) => !claims.some((other) => other !== claim && absorbs(other, claim, claims)));
  const terms = [...new Set(kept.map(({ options }) => print(options)))].sort();
  if (terms.length === 0) return undefined;
  return terms.length === 1
    ? terms[0]
    : terms.map((term) => (term.includes(' OR ') ? `(${term})` : term)).join(' AND ');
}

const BARE_VERSION = /^(?:[AL]?GPL|GFDL)-\d\.\d$/;

/** The claims of an expression: what is joined by AND is claimed each for itself. */
export function claimsOf(expression: string, claim: Omit<Claim, 'options'>): Claim[] {
  // The version of a text, named alone: whether later ones may be used is not said.
  if (BARE_VERSION.test(expression)) return [{ ...claim, options: [expression], laterOpen: true }];
  const parsed = parseExpression(expression);
  if (!parsed.ok) return [{ ...claim, options: [expression] }];
  return optionsOf(parsed.value).map((options) => ({ ...claim, options }));
}

function optionsOf(expression: Expression): string[][] {
  if (expression.kind === 'and') return expression.terms.flatMap(optionsOf);
  if (expression.kind === 'or') return [expression.terms.map(printExpression)];
  return [[printExpression(expression)]];
}

function print(options: readonly string[]): string {
  return [...new Set(options)]
    .sort()
    .map((option) => (option.includes(' AND ') ? `(${option})` : option))
    .join(' OR ');
}

/** What a licence means whose version is not said. */
const UNSAID = new Set([...UNVERSIONED.values()].flatMap(({ expression, certain }) => (certain ? [expression] : [])));

/** The Artistic License that goes with Perl; distributions of modules may hold another edition of version 1.0. */
const OF_PERL = 'Artistic-1.0-Perl';

/**
 * "Either the GPL or the X11 license", followed by the notice of the one and the text of the other: a choice between those.
 * MIT's text is what many call the X11 license.
 */
function refineChoices(claims: readonly Claim[]): Claim[] {
  const single = claims.flatMap(({ options: [own, ...others], source }) => (own !== undefined && others.length === 0 ? [{ own, source }] : []));
  const refined = (option: string): string => {
    const named = single.filter(({ own, source }) =>
      option === 'X11' ? own === 'MIT' && source === 'text' : option === OF_PERL ? source === 'text' && /^Artistic-1\.0(?:-cl8)?$/.test(own) : UNSAID.has(option) && own !== option && family(own) === family(option),
    );
    const [first, ...others] = new Set(named.map(({ own }) => own));
    return first !== undefined && others.length === 0 ? first : option;
  };
  const refine = ({ options, settled = [] }: Claim): string[] => options.map((option) => (settled.includes(option) ? option : refined(option)));
  return claims.map((claim) => (claim.options.length > 1 ? { ...claim, options: refine(claim) } : claim));
}

/** A licence named without version takes it from the only version that is pointed at: "GPL ... see /usr/share/common-licenses/GPL-2". */
function versionFrom(claim: Claim, all: readonly Claim[]): Claim {
  const [own] = claim.options;
  if (!claim.unversioned || claim.options.length !== 1 || own === undefined) return claim;
  const pointed = all.filter(({ source, unversioned, options: [option = ''] }) => source === 'reference' && !unversioned && family(option) === family(own));
  const [first] = pointed;
  if (!first || new Set(pointed.flatMap(({ options }) => options)).size > 1) return claim;
  return { ...claim, options: first.options, laterOpen: first.laterOpen, unversioned: false };
}

/** Gives every exception that stands alone to the GNU licence before it, else to the one behind it. */
function attachExceptions(claims: readonly Claim[]): Claim[] {
  const result = [...claims];
  for (const [i, claim] of claims.entries()) {
    if (!claim.exception) continue;
    const [exception = ''] = claim.options;
    // "You should have received a copy of the exception along with this program": said again, of what has it already.
    if (result.some(({ options }) => options.some((option) => option.endsWith(` WITH ${exception}`)))) {
      result[i] = { ...claim, options: [] };
      continue;
    }
    const order = [...claims.keys()].sort((a, b) => distance(a, i) - distance(b, i));
    const host = order.find(
      (j) => j !== i && result[j]?.exception === false && result[j]?.options.some((option) => takesException(exception, option)) === true,
    );
    const target = host === undefined ? undefined : result[host];
    if (host === undefined || !target) {
      if (claim.alone !== undefined) result[i] = { ...claim, options: [claim.alone] };
      continue;
    }
    const hosts = new Set(target.options.filter((option) => takesException(exception, option)));
    result.forEach((each, j) => {
      if (!each.exception) result[j] = { ...each, options: each.options.map((option) => (hosts.has(option) ? `${option} WITH ${exception}` : option)) };
    });
    result[i] = { ...claim, options: [] };
  }
  return result.filter(({ options }) => options.length > 0);
}

/** The text of a licence with an exception leaves only/or-later open; a notice of that licence closes it for both. */
function closeExcepted(claims: readonly Claim[]): Claim[] {
  return claims.map((claim) => {
    const [own = '', ...others] = claim.options;
    const [base, exception] = own.split(' WITH ');
    if (!claim.laterOpen || exception === undefined || others.length > 0) return claim;
    const closed = new Set(
      claims.flatMap(({ options: [option = '', ...more], laterOpen }) =>
        !laterOpen && more.length === 0 && !option.includes(' WITH ') && option !== base && isSameVersion(option, own) ? [option] : [],
      ),
    );
    const [only, ...further] = closed;
    return only !== undefined && further.length === 0 ? { ...claim, options: [`${only} WITH ${exception}`], laterOpen: false } : claim;
  });
}

/** What stands before is nearer than what stands behind. */
function distance(j: number, i: number): number {
  return j < i ? i - j : (j - i) * 3;
}

function joinAlternatives(claims: readonly Claim[]): Claim[] {
  const joined: Claim[] = [];
  for (const claim of claims) {
    const last = joined[joined.length - 1];
    if (claim.alternative && last)
      joined[joined.length - 1] = {
        ...last,
        options: [...last.options, ...claim.options.filter((option) => !last.options.includes(option))],
        settled: [...(last.settled ?? []), ...(claim.unversioned ? [] : claim.options)],
      };
    else joined.push(claim);
  }
  return joined;
}

/** What the text of a licence holds of others'. */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map(parts.licences.map(({ id, parts: held }) => [id, held]));

/** True where `claim` says nothing that `other` does not say as well or better. */
function absorbs(other: Claim, claim: Claim, all: readonly Claim[]): boolean {
  if (claim.vague) return !other.vague;
  // What is itself open settles nothing that is said clearly.
  if (isOpen(other) && other.options.length === 1 && !isOpen(claim)) return false;
  if (claim.unversioned && claim.options.length > 1)
    return (
      !other.unversioned &&
      claim.options.every((option) =>
        all.some((each) => !each.unversioned && each.options.some((own) => family(own) === family(option))),
      )
    );
  if (claim.options.length > 1)
    return (
      other.options.length > claim.options.length &&
      claim.options.every((option) => other.options.some((each) => isSameVersion(each, option)))
    );
  const [own = ''] = claim.options;
  return other.options.some((option) => {
    if (claim.source === 'text' && PARTS.get(option)?.includes(own) === true) return true;
    if (option === own) return other.options.length > 1 || (claim.source !== 'tag' && all.indexOf(other) < all.indexOf(claim)) || other.source === 'tag';
    // "Lesser GPL" and "LGPL": two names of one licence, neither with its version.
    if (claim.unversioned && other.unversioned && other.options.length === 1 && family(option) === family(own)) return all.indexOf(other) < all.indexOf(claim);
    if (claim.unversioned || !claim.certain)
      return family(option) === family(own) && !(other.unversioned || !other.certain) && !(claim.certain && severalVersions(own, all));
    if (claim.laterOpen) return isSameVersion(option, own) || (own === 'GPL-3.0' && option.startsWith('LGPL-3.0'));
    if (other.laterOpen && other.options.length === 1) return false;
    if (option.startsWith(`${own} WITH `)) return true;
    const outranked = other.source === 'tag' && claim.source !== 'tag';
    return (outranked || (other.options.length > 1 && claim.source === 'text')) && isSameVersion(option, own);
  });
}

/** A licence of which several versions are named apart from each other: a name without version may mean any. */
function severalVersions(own: string, all: readonly Claim[]): boolean {
  const named = all.flatMap(({ source, unversioned, certain, laterOpen, options: [option = '', ...others] }) =>
    source === 'notice' && !unversioned && certain && !laterOpen && others.length === 0 && family(option) === family(own) ? [option] : [],
  );
  return new Set(named).size > 1;
}

function isOpen({ vague, certain, unversioned }: Claim): boolean {
  return vague || unversioned || !certain;
}

function family(option: string): string {
  return (
    option
      .split(' ')[0]
      ?.replace(/-\d.*$/s, '')
      .replace(/^(?:X11|MIT.*)$/, 'MIT')
      .replace(/^BSD-.*/, 'BSD') ?? option
  );
}

/** The same licence in the same version, whatever is said about later ones and exceptions. */
export function isSameVersion(a: string, b: string): boolean {
  const plain = (option: string): string => option.replace(/ WITH .*/, '').replace(/-(?:only|or-later)$|\+$/, '');
  return plain(a) === plain(b);
}
