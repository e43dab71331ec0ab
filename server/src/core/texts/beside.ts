import { textId } from '../declared/agree';
import { compareVersions } from '../declared/tokens';
import type { Span } from '../text/span';
import { MOST_CLAIMS, claimsOf, combineClaims, isSameVersion } from './claims';
import type { Claim } from './claims';
import { PLAIN, tagClaims } from './said';

/** What words of a file claim, and where. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly span: Span;
  /** Licences that the words may mean as well. */
  readonly candidates?: readonly string[];
  /** What follows is offered to choose instead. */
  readonly orBelow?: boolean;
}

/** A licence that words state and tags do not; `A OR B` where the words leave the choice. */
export interface Further {
  readonly licence: string;
  readonly span: Span;
}

/**
 * What words of a file say that its tags do not, in order of the words. All that is said is taken together as `detect` does:
 * a tag outranks words on the same version of a licence, and words without version. Besides, a tag may choose one of several
 * licences, or a later version where the words allow later ones; an exception in words only grants more.
 */
export function furtherClaims(tags: readonly string[], said: readonly PlacedClaim[]): Further[] {
  if (said.length === 0) return [];
  const stated = tags.flatMap(tagClaims);
  const ids = stated.flatMap(({ options }) => options);
  const placed = [...said].sort((a, b) => a.span.start - b.span.start);
  const words = placed.map(({ claim }, i) => (placed[i - 1]?.orBelow ? { ...claim, alternative: true } : claim));
  const whole = combineClaims([...stated, ...words].slice(0, MOST_CLAIMS));
  const terms = whole === undefined ? [] : claimsOf(whole, { ...PLAIN, source: 'notice' });
  const isStated = (option: string): boolean => option.split(' AND ').every((part) => ASKS_NOTHING.test(part) || ids.some((id) => id === part || allows(id, part)));
  const candidates = (option: string): readonly string[] => placed.find(({ claim }) => claim.options.includes(option))?.candidates ?? [];
  return terms
    .filter(({ options }) => !options.some((option) => isStated(option) || candidates(option).some(isStated)))
    .map(({ options }) => ({ licence: options.join(' OR '), span: placeOf(options, placed) }))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Where words name one of the licences, else where they begin. */
function placeOf(options: readonly string[], placed: readonly PlacedClaim[]): Span {
  const named = placed.find(({ claim }) => claim.options.some((said) => options.some((option) => isSameVersion(said, option))));
  return (named ?? placed[0])?.span ?? { start: 0, end: 0 };
}

/** Dedications and licences that ask nothing of who copies: what stands under them stands under any tag. */
const ASKS_NOTHING = /^(?:CC0-1\.0|CC-PDDC|PDDL-1\.0|Unlicense|LZMA-SDK-9\.\d+-to-9\.\d+|LZMA-SDK-9\.22|0BSD|MIT-0|WTFPL|SAX-PD|NIST-PD|blessing)$/;
/** What is known as the MIT licence, whichever of its wordings is meant. */
const MIT = /^(?:X11|MIT)$/;
/** A GNU licence "or any later version"; the EUPL allows later ones by itself (EUPL-1.1 and EUPL-1.2, Article 13). */
const LATER = /^(?:([AL]?GPL)-(\d[\d.]*)(?:-or-later|\+)|(EUPL)-(\d[\d.]*)\+?)$/;

/** True where a work that words put under `said` may be under `id`. */
function allows(id: string, said: string): boolean {
  if (isSameVersion(id, said) || textId(id) === textId(said) || (MIT.test(id) && MIT.test(said))) return true;
  const [, gnu, gnuVersion, eupl, euplVersion] = LATER.exec(said.replace(/ WITH .*/, '')) ?? [];
  const [, family, version] = /^([A-Z]+)-(\d[\d.]*)(?:-only|-or-later|\+)?(?: WITH .*)?$/.exec(id) ?? [];
  return family !== undefined && version !== undefined && family === (gnu ?? eupl) && compareVersions(version, gnuVersion ?? euplVersion ?? '') >= 0;
}
