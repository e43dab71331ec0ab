import type { DeclaredFacts } from '../../declared/facts';
import { addressExpression } from '../../declared/address';
import { canonicalVersion, significantWords } from '../../declared/tokens';
import { baseId } from '../../declared/vocabulary';
import type { Family, Meaning } from '../../declared/vocabulary';
import { readQualifiers } from './qualifiers';
import type { Qualifiers } from './qualifiers';
import { leavesComment } from './tokens';
import type { ProseToken } from './tokens';
import { ORGANISATION_NAMES, UNVERSIONED } from './unversioned';

/** A licence named in running text; `start` and `end` are positions of tokens, `end` exclusive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** SPDX expression of one licence, or of the versions the text allows. */
  readonly expression: string;
  /** Other licences the name may mean. */
  readonly candidates: readonly string[];
  /** The version is named, or the licence has none. */
  readonly certain: boolean;
  /** The name could be an ordinary word: it needs "licence" beside it. */
  readonly weak: boolean;
  readonly exception: boolean;
  /** Not a name, but the address of the licence. */
  readonly address: boolean;
}

const VERSION_WORDS = new Set(['version', 'versions', 'v']);
const LONGEST_PHRASE = 16;
/** Signs inside a name: `MIT/X11`, `GNU General Public License (GPL)`. */
const INSIDE = new Set(['(', ')', ',', '"', '/', '&', '!']);

type Named = Extract<Meaning, { kind: 'licence' | 'family' | 'open' | 'exception' }>;

/** The licence named at `at`, with the version and what is said about later ones; `undefined` where none is. */
export function readMention(tokens: readonly ProseToken[], at: number, facts: DeclaredFacts): Mention | undefined {
  const token = tokens[at];
  if (token?.kind === 'url') return readAddress(token, at, facts);
  const before = token && VERSION_WORDS.has(token.text) ? readVersionBefore(tokens, at, facts) : undefined;
  if (before) return before;
  if (!token || (!facts.vocabulary.phrases.has(token.text) && !facts.vocabulary.beginnings.has(token.text)))
    return undefined;
  const phrase = isKey(tokens, at) ? undefined : longestPhrase(tokens, at, facts);
  return phrase && finish(tokens, at, phrase, {}, facts);
}

/** `json:"license"`: what a field is called in another format, in the tags of Go's structs. */
function isKey(tokens: readonly ProseToken[], at: number): boolean {
  const [key, colon, quote] = tokens.slice(at, at + 3);
  return colon?.text === ':' && quote?.text === '"' && key?.end === colon.start && colon.end === quote.start;
}

/** Debian's copies of the common licences: which version the text is of, not whether later ones may be used. */
const DEBIAN = /^\/common-licenses\/(.+)$/;

function readAddress({ text }: ProseToken, at: number, facts: DeclaredFacts): Mention | undefined {
  const debian = DEBIAN.exec(text)?.[1];
  const meaning = debian === undefined ? undefined : facts.vocabulary.phrases.get(significantWords(debian).join(' '));
  const expression =
    meaning?.kind === 'licence' ? meaning.id : debian === undefined ? addressExpression(text, facts) : undefined;
  return expression === undefined
    ? undefined
    : {
        start: at,
        end: at + 1,
        expression,
        candidates: [],
        certain: true,
        weak: false,
        exception: false,
        address: true,
      };
}

/** "version 2 or later of the GNU General Public License": the version stands before the name. */
function readVersionBefore(tokens: readonly ProseToken[], at: number, facts: DeclaredFacts): Mention | undefined {
  const qualifiers = readQualifiers(tokens, at, {});
  if (qualifiers.version === undefined) return undefined;
  let next = qualifiers.end;
  while (next < qualifiers.end + 5 && /^(?:of|the|terms|either|both|less|more|restrictive|permissive|,|"|\))$/.test(tokens[next]?.text ?? '')) next++;
  const phrase = longestPhrase(tokens, next, facts);
  return phrase && finish(tokens, at, phrase, qualifiers, facts);
}

/** The version of an id of a family, such as GPL-2.0: others beside it are further ones. */
function namedVersion(meaning: Named, facts: DeclaredFacts): Partial<Qualifiers> {
  if (meaning.kind !== 'licence' || !facts.vocabulary.families.has(meaning.id)) return {};
  return { named: /-(\d[\d.]*)/.exec(meaning.id)?.[1] ?? '' };
}

interface Phrase {
  readonly meaning: Named;
  readonly end: number;
  readonly words: number;
  readonly text: string;
}

function longestPhrase(
  tokens: readonly ProseToken[],
  start: number,
  { vocabulary }: DeclaredFacts,
): Phrase | undefined {
  let key = '';
  let best: Phrase | undefined;
  for (let at = start, words = 0; at < tokens.length && words < LONGEST_PHRASE; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'url' || (at > start && (token.opensParagraph || leavesComment(tokens, at)))) break;
    if (token.kind === 'sign' && token.text !== '+') {
      if (at === start || !INSIDE.has(token.text)) break;
      continue;
    }
    if (vocabulary.noise.has(token.text)) {
      if (at === start) break;
      continue;
    }
    key = key === '' ? token.text : `${key} ${token.text}`;
    words++;
    const meaning = vocabulary.phrases.get(key);
    // "GNU Lesser General Public License, version 2": the beginning of another version's name says less than name and number.
    const isBeginning = meaning?.kind === 'open' && token.kind === 'number' && best?.meaning.kind === 'family';
    if (meaning && isNamed(meaning) && !isBeginning && !isOrganisation(tokens, start, at + 1, key))
      best = { meaning, end: at + 1, words, text: key };
    if (!vocabulary.beginnings.has(key)) break;
  }
  return best;
}

const ORGANISATIONS = new Set(ORGANISATION_NAMES);

/** A name that is first of all an organisation's means its licence only where "license" follows. */
function isOrganisation(tokens: readonly ProseToken[], start: number, end: number, key: string): boolean {
  if (!ORGANISATIONS.has(key) || isSameTerms(tokens, start) || isLabelled(tokens, start, end) || isFirstOfSeveral(tokens, start)) return false;
  const license = tokens.slice(end, end + 3).findIndex(({ text }) => text.startsWith('licens'));
  return license < 0 || tokens.slice(end, end + license).some(({ text }) => text === '.' || text === '(');
}

/** "under the same terms as Ruby", "under the same license as the Perl core": the name stands for the licence. */
export function isSameTerms(tokens: readonly ProseToken[], start: number): boolean {
  const as = tokens[start - 1]?.text === 'the' ? start - 2 : start - 1;
  return tokens[as]?.text === 'as' && /^(?:terms|license|conditions)$/.test(tokens[as - 1]?.text ?? '');
}

/** "under two licenses: Apache or BSD" */
function isFirstOfSeveral(tokens: readonly ProseToken[], start: number): boolean {
  return tokens[start - 1]?.text === ':' && tokens[start - 2]?.text === 'licenses';
}

/** `License: OpenSSL`, and nothing else in the line. */
function isLabelled(tokens: readonly ProseToken[], start: number, end: number): boolean {
  const last = tokens[end];
  return /^licens(?:e|ing)$/.test(tokens[start - 2]?.text ?? '') && tokens[start - 2]?.opensLine === true && tokens[start - 1]?.text === ':' && (!last || last.opensLine);
}

function isNamed(meaning: Meaning): meaning is Named {
  if (meaning.kind === 'open') return meaning.candidates.length > 0 && !meaning.candidates.includes('NOASSERTION');
  return meaning.kind === 'licence' || meaning.kind === 'family' || meaning.kind === 'exception';
}

function finish(
  tokens: readonly ProseToken[],
  start: number,
  phrase: Phrase,
  before: Partial<Qualifiers>,
  facts: DeclaredFacts,
): Mention {
  const { meaning } = phrase;
  const versioned = meaning.kind === 'family';
  const qualifiers = readQualifiers(
    tokens,
    phrase.end,
    { ...before, ...namedVersion(meaning, facts) },
    { versioned },
  );
  const common = {
    start,
    end: qualifiers.end,
    weak: isWeak(phrase),
    exception: meaning.kind === 'exception',
    address: false,
  };
  if (meaning.kind === 'exception') return { ...common, expression: meaning.id, candidates: [], certain: true };
  const versions = idsOf(meaning, qualifiers, facts);
  if (versions.length > 0)
    return {
      ...common,
      expression: versions.map((id) => withLater(id, qualifiers, facts)).join(' OR '),
      candidates: [],
      certain: true,
    };
  return {
    ...common,
    end: qualifiers.version === undefined ? qualifiers.end : phrase.end,
    ...unversioned(meaning, phrase.text),
  };
}

/** The ids that name and version mean together; several where the text names several versions. */
function idsOf(
  meaning: Exclude<Named, { kind: 'exception' }>,
  { version, alternatives = [] }: Qualifiers,
  facts: DeclaredFacts,
): string[] {
  if (meaning.kind === 'licence') {
    const family = facts.vocabulary.families.get(meaning.id);
    const others = alternatives.flatMap((other) => memberOf(family, other) ?? []);
    return [meaning.id, ...others];
  }
  if (meaning.kind === 'open' || version === undefined) return [];
  return [version, ...alternatives].flatMap(
    (each) => memberOf(meaning.family, each) ?? memberOf(sibling(meaning.family, facts), each) ?? revisionOf(meaning.family, each, facts) ?? [],
  );
}

function memberOf(family: Family | undefined, version: string): string | undefined {
  return family?.members.get(canonicalVersion(version));
}

/** A version of which there are several texts, by the name that the whole goes by: LPPL 1.3. */
function revisionOf({ id }: Family, version: string, { vocabulary }: DeclaredFacts): string | undefined {
  const meaning = vocabulary.phrases.get(`${id.toLowerCase()} ${version}`);
  return meaning?.kind === 'licence' ? meaning.id : undefined;
}

/**
 * "GNU Library General Public License, version 2.1" is a slip for the Lesser one: the same family under its later name.
 * So is "GNU General Public License, version 2.1": there is no such version.
 */
function sibling(family: Family, facts: DeclaredFacts): Family | undefined {
  const meaning = facts.vocabulary.phrases.get(family.id === 'GPL' ? 'lgpl' : family.id.toLowerCase());
  return meaning?.kind === 'family' ? meaning.family : undefined;
}

function withLater(id: string, { later, only }: Qualifiers, facts: DeclaredFacts): string {
  const base = baseId(id);
  if (facts.ids.has(`${base}-or-later`)) return `${base}-${later === true && only !== true ? 'or-later' : 'only'}`;
  const current = facts.successors.get(id) ?? id;
  return later === true && /\d$/.test(current) && !current.includes(' ') ? `${current}+` : current;
}

function unversioned(
  meaning: Exclude<Named, { kind: 'exception' }>,
  text: string,
): Pick<Mention, 'expression' | 'candidates' | 'certain'> {
  const known = UNVERSIONED.get(text) ?? (meaning.kind === 'family' ? UNVERSIONED.get(meaning.family.id) : undefined);
  const candidates =
    meaning.kind === 'open'
      ? meaning.candidates
      : meaning.kind === 'family'
        ? [...meaning.family.members.values()]
        : [];
  if (meaning.kind === 'family' && meaning.family.unversioned && !UNVERSIONED.has(text))
    return { expression: meaning.family.unversioned, candidates, certain: true };
  return { expression: known?.expression ?? '', candidates, certain: known?.certain ?? false };
}

/** Names of one word that mean other things too. */
function isWeak({ words, text }: Phrase): boolean {
  return words === 1 && !/(?:pl|pl\d|cc0|bsd|mit|wtfpl|gfdl|ncsa|odbl|cecill|cc0|unlicense|beerware)$/.test(text);
}
