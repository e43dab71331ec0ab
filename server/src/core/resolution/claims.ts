import type { Normalised } from '../declared/model';
import { textId } from '../declared/agree';
import { euplVersion, laterUnsaid, sameMeaning, versionUnsaid, withoutLater } from '../declared/same';
import type { TextLicence } from '../declared/agree';
import type { Detection } from '../texts/model';
import type { LicenceFile, LicenceStatement, Normalise } from './model';


/** What one statement means. */
export type Claim = Pick<Normalised, 'status' | 'expression' | 'candidates' | 'unread'> & {
  /** A GNU version without a word about later ones was read as -only: a source that does say or-later is more exact. */
  readonly laterUnsaid?: boolean;
  /** The EUPL without a version: a source that tells the version is more exact. */
  readonly versionUnsaid?: boolean;
};

/** Reads the licences of a statement and joins them as it says. */
export function claimOf(statement: LicenceStatement, ecosystem: string, normalise: Normalise): Claim {
  const read = statement.values.map((wordings) => claimOfWordings(wordings.map((wording) => normalise(wording, ecosystem))));
  const [first] = read;
  if (!first) return { status: 'invalid', candidates: [] };
  if (read.length === 1) return first;
  const expressions = [...new Set(read.flatMap(({ expression }) => (expression === undefined ? [] : [expression])))];
  const [only] = expressions;
  const unread = read.flatMap((each) => each.unread ?? []);
  if (read.some(({ expression }) => expression === undefined)) return { status: 'ambiguous', candidates: [...new Set(read.flatMap(readingsOf))], ...(unread.length > 0 && { unread }) };
  if (expressions.length === 1 && only !== undefined) return { status: 'normalised', expression: only, candidates: [] };
  const joined = (operator: string): string => expressions.map((each) => (each.includes(' ') ? `(${each})` : each)).join(` ${operator} `);
  if (statement.relation === 'any') return { status: 'normalised', expression: joined('OR'), candidates: [] };
  if (statement.relation === 'all') return { status: 'normalised', expression: joined('AND'), candidates: [] };
  return { status: 'ambiguous', candidates: [joined('OR'), joined('AND')] };
}

/** One licence in several words: the surest of them, or all readings where two sure ones differ. */
function claimOfWordings(wordings: readonly Normalised[]): Claim {
  const claims = wordings.map((each): Claim => ({ ...each, laterUnsaid: each.expression !== undefined && laterUnsaid(each.string, each.expression), versionUnsaid: versionUnsaid(each.string, each.expression) }));
  const sure = withVersions(claims.filter(({ expression }) => expression !== undefined));
  const best = sure.find(({ laterUnsaid }) => laterUnsaid !== true) ?? sure[0];
  if (!best) return claims.find(({ status }) => status === 'none') ?? claims.find(({ candidates }) => candidates.length > 0) ?? claims[0] ?? { status: 'invalid', candidates: [] };
  const unread = claims.flatMap((each) => each.unread ?? []);
  const differs = unread.length > 0 || sure.some((each) => !claimsAgree(best, each));
  return differs ? { status: 'ambiguous', candidates: [...new Set(sure.flatMap(readingsOf))], ...(unread.length > 0 && { unread }) } : best;
}

/** Claims that leave the EUPL's version open take it from those that tell it, else from the licence texts. */
export function withVersions(claims: readonly Claim[], texts: readonly TextLicence[] = []): readonly Claim[] {
  if (!claims.some((claim) => claim.versionUnsaid === true)) return claims;
  const version = euplVersion(claims.map((claim) => (claim.versionUnsaid === true ? undefined : claim.expression))) ?? euplVersion(texts.map(({ id }) => id));
  return version === undefined ? claims : claims.map((claim) => (claim.versionUnsaid === true ? { ...claim, expression: version, versionUnsaid: false } : claim));
}

/** The expressions a claim leaves possible. */
export function readingsOf({ status, expression, candidates }: Claim): readonly string[] {
  if (status === 'none') return ['NONE'];
  return expression === undefined ? candidates : [expression];
}

/** True where two claims that are sure say the same. */
export function claimsAgree(a: Claim, b: Claim): boolean {
  if (a.expression === undefined || b.expression === undefined || a.status === 'none' || b.status === 'none') return a.status === b.status;
  if (sameMeaning(a.expression, b.expression)) return true;
  return (a.laterUnsaid === true || b.laterUnsaid === true) && sameMeaning(withoutLater(a.expression), withoutLater(b.expression));
}

/** The licences whose texts stand in `files`; mere references to other licences do not count. */
export function textLicences(files: readonly LicenceFile[]): readonly (TextLicence & { readonly modified: boolean; readonly laterOpen: boolean })[] {
  const found = files.flatMap(({ detection }) => ownMatches(detection)).map(({ licence, candidates, modified, laterOpen }) => ({
    id: licence, modified, laterOpen: laterOpen === true, ...(candidates && { candidates }),
  }));
  return found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index);
}

function ownMatches({ matches }: Detection): Detection['matches'] {
  const texts = matches.filter(({ kind }) => kind === 'text');
  return texts.length > 0 ? texts : matches.filter(({ kind }) => kind === 'tag' || kind === 'notice');
}

/** What the licence texts alone say. Where only and or-later are open, or several texts stand side by side, the readings. */
export function textClaim(files: readonly LicenceFile[]): Claim | undefined {
  const licences = textLicences(files);
  // GPL-3.0 beside LGPL-3.0 belongs to it (LGPL-3.0 section 4b).
  const own = licences.some(({ id }) => textId(id) === 'LGPL-3.0') ? licences.filter(({ id }) => textId(id) !== 'GPL-3.0') : licences;
  const [first, ...others] = own;
  if (!first) return undefined;
  if (others.length > 0) {
    const ids = own.map(({ id, laterOpen }) => (laterOpen ? `${id}-only` : id));
    return { status: 'ambiguous', candidates: [ids.join(' OR '), ids.join(' AND ')] };
  }
  if (first.laterOpen) return { status: 'ambiguous', candidates: [`${first.id}-only`, `${first.id}-or-later`] };
  if (first.modified) return { status: 'ambiguous', candidates: [first.id] };
  return { status: 'exact', expression: first.id, candidates: [] };
}
