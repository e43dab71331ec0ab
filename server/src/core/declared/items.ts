import { expandCompounds, tokenise } from './tokens';
import type { Token } from './tokens';
import type { Meaning, Vocabulary } from './vocabulary';

/** What may stand between two licences. */
export type Separator = 'slash' | 'pipe' | 'ampersand' | 'comma' | 'semicolon' | 'plus';

/** A declared string as the grammar sees it: phrases with a meaning, versions, separators, and what is not understood. */
export type Item =
  | { readonly kind: 'name'; readonly meaning: Extract<Meaning, { kind: 'licence' | 'family' | 'open' | 'none' }> }
  | { readonly kind: 'exception'; readonly id: string; readonly with: readonly string[] }
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'compare'; readonly operator: string }
  | { readonly kind: 'separator'; readonly separator: Separator }
  | { readonly kind: 'reference' | 'address' | 'unknown'; readonly text: string }
  | { readonly kind: 'file'; readonly name?: string }
  | { readonly kind: 'later' | 'only' | 'with' | 'or' | 'and' | 'either' | 'dual' | 'edition' | 'filler' | 'open' | 'close' };

const LONGEST_PHRASE = 24;
function separatorOf(text: string): Item {
  const separator = SEPARATORS.get(text);
  return separator ? { kind: 'separator', separator } : { kind: 'unknown', text };
}

const SEPARATORS: ReadonlyMap<string, Separator> = new Map<string, Separator>([['/', 'slash'], ['|', 'pipe'], ['||', 'pipe'], ['&', 'ampersand'], ['&&', 'ampersand'], [',', 'comma'], [';', 'semicolon'], ['\n', 'semicolon'], ['+', 'plus']]);
const COMPARISONS = new Set(['>=', '<=', '==', '=', '>', '<', '≥']);
const SILENT = new Set(['-', '_', '.', ':', '"', "'", '`', '´', '‘', '’', '“', '”', '«', '»', '[', ']', '{', '}', '–', '—', '\\']);
const BREAKS_PHRASE = new Set([';', '|', '||', '\n', '&&']);
const LICENCE_FILES = new Set(['license', 'licenses', 'copying', 'copyright', 'notice', 'readme']);

/** Reads `string` into items, at each place taking the longest phrase the vocabulary knows. `extra` are words of no meaning here. */
export function readItems(string: string, vocabulary: Vocabulary, extra: ReadonlySet<string>): readonly Item[] {
  const tokens = expandCompounds(tokenise(string));
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const pair = pairItem(token, tokens[at + 1]);
    const phrase = pair || !token || extra.has(token.text) ? undefined : longestPhrase(tokens, at, vocabulary);
    const item = pair ?? (phrase ? (namesException(phrase, tokens) ? ({ kind: 'unknown', text: 'exception' } as const) : itemOf(phrase.meaning)) : token && plainItem(token, vocabulary, extra));
    if (item) items.push(item);
    at = phrase?.end ?? at + (pair ? 2 : 1);
  }
  return items;
}

/** True where a licence's name is the beginning of an exception's that is not known: "with OpenSSL exception" is no second licence. */
function namesException({ meaning, end }: { readonly meaning: Meaning; readonly end: number }, tokens: readonly Token[]): boolean {
  return meaning.kind !== 'exception' && /^exceptions?$/.test(tokens[end]?.text ?? '');
}

/** Two tokens that mean something together only: `file LICENSE`, `w/`. */
function pairItem(first: Token | undefined, second: Token | undefined): Item | undefined {
  if (first?.text === 'file' && second?.kind === 'word' && LICENCE_FILES.has(second.text)) return { kind: 'file' };
  return first?.text === 'w' && second?.text === '/' ? { kind: 'with' } : undefined;
}

function longestPhrase(tokens: readonly Token[], start: number, vocabulary: Vocabulary): { readonly meaning: Meaning; readonly end: number } | undefined {
  let key = '';
  let best: { meaning: Meaning; end: number } | undefined;
  let depth = 0;
  for (let at = start, words = 0; at < tokens.length && words < LONGEST_PHRASE; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'url' || token.kind === 'file' || token.kind === 'reference') break;
    if (token.kind === 'symbol' && token.text !== '+') {
      if (token.text === '(') depth++;
      if (token.text === ',' && best?.end === at && startsName(tokens, at + 1, vocabulary)) break;
      const closesOther = token.text === ')' && --depth < 0;
      if (at === start || closesOther || BREAKS_PHRASE.has(token.text) || COMPARISONS.has(token.text)) break;
      continue;
    }
    if (vocabulary.noise.has(token.text)) {
      if (at === start) break;
      continue;
    }
    key = key === '' ? token.text : `${key} ${token.text}`;
    words++;
    const meaning = vocabulary.phrases.get(key);
    // "GPL-1+ or Artistic-2.0" is not the "GPL-1+ or Artistic" of Perl.
    const cut = meaning?.kind === 'licence' && meaning.id.includes(' OR ') && tokens.slice(at + 1, at + 3).some(({ kind }) => kind === 'number');
    if (meaning && !cut) best = { meaning, end: closed(tokens, at + 1, depth) };
    if (!vocabulary.beginnings.has(key)) break;
  }
  return best;
}

/** True where a licence's name of its own begins here: `Python, 2-Clause BSD` is not `Python 2`. */
function startsName(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const meaning = longestPhrase(tokens, at, vocabulary)?.meaning.kind;
  return meaning === 'licence' || meaning === 'family' || meaning === 'open' || meaning === 'none';
}

/** The place after the parentheses that a phrase opened and that close right behind it. */
function closed(tokens: readonly Token[], end: number, depth: number): number {
  let at = end;
  while (at - end < depth && tokens[at]?.text === ')') at++;
  return at;
}

function itemOf(meaning: Meaning): Item {
  switch (meaning.kind) {
    case 'licence':
    case 'family':
    case 'open':
    case 'none':
      return { kind: 'name', meaning };
    case 'exception':
      return meaning;
    case 'see-file':
      return { kind: 'file' };
    default:
      return { kind: meaning.kind };
  }
}

function plainItem(token: Token, vocabulary: Vocabulary, extra: ReadonlySet<string>): Item | undefined {
  switch (token.kind) {
    case 'url':
      return { kind: 'address', text: token.text };
    case 'file':
      return { kind: 'file', name: token.text };
    case 'reference':
      return { kind: 'reference', text: token.text };
    case 'number':
      return { kind: 'version', version: token.text };
    case 'word':
      if (vocabulary.noise.has(token.text) || extra.has(token.text)) return undefined;
      return token.text === 'see' ? { kind: 'file' } : { kind: 'unknown', text: token.text };
    case 'symbol':
      if (SILENT.has(token.text)) return undefined;
      if (token.text === '(') return { kind: 'open' };
      if (token.text === ')') return { kind: 'close' };
      if (COMPARISONS.has(token.text)) return { kind: 'compare', operator: token.text };
      return separatorOf(token.text);
  }
}
