import words from '../../../../data/search-words.json';
import { TERMS } from '../knowledge/model';
import type { Licence, TermId } from '../knowledge/model';
import type { Translator } from '../messages/model';
import { PROHIBITIONS } from './groups';

/** One word, or words that belong together, of what a person searches for. */
export interface SearchWord {
  /** As it is looked for in ids and names: in small letters. */
  readonly text: string;
  readonly typed: string;
  /** What it stands for: a licence that has one of them fits. Where there are none, it is looked for in ids and names alone. */
  readonly terms: readonly TermId[];
  /** The licence shall not have it. */
  readonly without: boolean;
}

/** What a search means: all its words are wanted at once. */
export interface Search {
  readonly words: readonly SearchWord[];
  /** It asks what fits a licence, which the terms cannot answer. */
  readonly compatible: boolean;
}

/** As many words as the longest entry of the list has (its schema). */
const LONGEST = 6;
/** Letters from which on the beginnings of words are compared; the shorter a word, the more others begin like it. */
const SHORTEST_BEGINNING = 4;

/** Reads what a person typed, in the language of `translator` or in English: by the words for terms, else by their labels and explanations. */
export function understand(text: string, licences: readonly Licence[], translator: Translator): Search {
  const list = wordsIn(translator.language);
  const tokens = tokensOf(text, licences);
  const found: SearchWord[] = [];
  let compatible = false;
  let without = false;
  for (let at = 0; at < tokens.length; ) {
    const { terms, length } = termsAt(tokens, at, list);
    const token = tokens[at];
    const taken = tokens.slice(at, at + Math.max(1, length));
    at += Math.max(1, length);
    if (!token) break;
    if (length === 0 && !token.licence) {
      if (list.compatible.includes(token.plain)) compatible = true;
      if (list.without.includes(token.plain)) without = true;
      if (isFiller(token.plain, list)) continue;
    }
    const meant = length > 0 || isNamed(token.raw, licences) ? terms : explainedAs(token.plain, list, translator);
    // Who wants "no liability" wants the clause that says so.
    found.push({ text: taken.map(({ raw }) => raw).join(' '), typed: taken.map(({ typed }) => typed).join(' '), terms: meant, without: without && !meant.some((term) => PROHIBITIONS.has(term)) });
    without = false;
  }
  return { words: found, compatible };
}

interface Token {
  readonly typed: string;
  /** As typed, in small letters. */
  readonly raw: string;
  /** Without accents. */
  readonly plain: string;
  /** It is the id of a licence, and meant so: `MIT` in a German question is no preposition. */
  readonly licence: boolean;
}

function tokensOf(text: string, licences: readonly Licence[]): readonly Token[] {
  const ids = new Set(licences.map(({ id }) => id.toLowerCase()));
  const typed = text.split(/[\s,;?!“”„«»"]+/).filter(Boolean);
  return typed.flatMap((each) => {
    const raw = each.toLowerCase();
    const licence = ids.has(raw) && (typed.length === 1 || each !== raw);
    if (licence || isNamed(raw, licences)) return [{ typed: each, raw, plain: plainOf(raw), licence }];
    const parts = each.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
    return parts.map((typed) => ({ typed, raw: typed.toLowerCase(), plain: plainOf(typed), licence }));
  });
}

/** Small letters without accents, everything else a space. */
function plainOf(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll(/[^a-z0-9]+/g, ' ').trim();
}

function isNamed(word: string, licences: readonly Licence[]): boolean {
  return licences.some((licence) => names(licence, word));
}

/**
 * True where the text, in small letters, stands in id or name, and is not denied there, as in "Non Commercial".
 * What stands for terms too must begin a word: `use` is not in `clause`.
 */
export function names({ id, name }: Licence, text: string, beginning = false): boolean {
  const searched = ` ${id} ${name}`.toLowerCase();
  for (let at = searched.indexOf(text); at >= 0; at = searched.indexOf(text, at + 1)) {
    const before = searched.slice(Math.max(0, at - 5), at);
    if (!/[ -](?:no|non|not)[ -]?$/.test(before) && !(beginning && /[\p{L}\p{N}]$/u.test(before))) return true;
  }
  return false;
}

type Language = keyof typeof words.without;

interface WordList {
  readonly terms: ReadonlyMap<string, readonly TermId[]>;
  readonly without: readonly string[];
  readonly passedOver: readonly string[];
  readonly compatible: readonly string[];
}

/** The words of a language and the English ones, which everybody uses. */
function wordsIn(language: string): WordList {
  const languages = [...new Set<Language>(['en', Object.hasOwn(words.without, language) ? (language as Language) : 'en'])];
  const all = (lists: Readonly<Record<Language, readonly string[]>>): readonly string[] => languages.flatMap((each) => lists[each]);
  const terms = new Map<string, readonly TermId[]>();
  for (const term of TERMS) for (const word of all(words.terms[term])) terms.set(word, [...(terms.get(word) ?? []), term]);
  return { terms, without: all(words.without), passedOver: all(words.passedOver), compatible: all(words.compatible) };
}

/** The terms that the longest entry at a place stands for, and how many tokens it takes; none where no entry fits. */
function termsAt(tokens: readonly Token[], at: number, list: WordList): { readonly terms: readonly TermId[]; readonly length: number } {
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length--) {
    const said = tokens.slice(at, at + length).map(({ plain }) => plain).join(' ');
    const terms = list.terms.get(said);
    if (terms) return { terms: [...new Set(terms)], length };
  }
  const word = tokens[at]?.plain ?? '';
  if (isFiller(word, list)) return { terms: [], length: 0 };
  const terms = TERMS.filter((term) => [...list.terms].some(([key, means]) => means.includes(term) && !key.includes(' ') && beginsAlike(word, key)));
  return { terms, length: terms.length > 0 ? 1 : 0 };
}

/** A word that is looked for nowhere. */
function isFiller(word: string, { compatible, without, passedOver }: WordList): boolean {
  return [compatible, without, passedOver].some((some) => some.includes(word));
}

/** One word is the beginning of the other, as in `patent` and `Patentrecht`. */
function beginsAlike(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= SHORTEST_BEGINNING && (one.startsWith(other) || other.startsWith(one));
}

/** The terms in whose label or explanation the word stands; but no prohibitions, whose explanations name what they forbid. */
function explainedAs(word: string, list: WordList, translator: Translator): readonly TermId[] {
  return TERMS.filter((term) => {
    if (PROHIBITIONS.has(term)) return false;
    const said = ([`term.${term}`, `term.${term}.meaning`] as const).flatMap((id) => plainOf(translator.text({ id })).split(' '));
    return said.some((each) => !list.passedOver.includes(each) && (each === word || beginsAlike(word, each)));
  });
}
