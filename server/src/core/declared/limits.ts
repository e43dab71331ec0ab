import type { DeclaredFacts, EcosystemRules } from './facts';
import { readGrammar } from './grammar';
import { readItems } from './items';
import { significantWords } from './tokens';

/** Longest statement that is looked at; longer ones are texts. */
const LONGEST = 1_000;

/** A short licence text, or the beginning of one, has words of its own, and is identified elsewhere. */
const OF_A_TEXT = /\bpermission (?:is hereby granted|to use)\b|\bredistribution and use\b|\bwithout (?:any )?warrant/i;

const MARKS = String.raw`(?:©|\([cC]\)|(?:[cC]opyright|COPYRIGHT)(?: \([cC]\)| ©)?|[cC]opr\.)`;
const YEARS = String.raw`(?:19|20)\d\d(?:\s?[-–,]\s?(?:(?:19|20)\d\d|present|now))?`;
const NAME = String.raw`(?:(?!All [rR]ights)\p{Lu}[\p{L}\d.'’&-]{0,40}|of|the|and|de|van|von|der|&|<[^<>]{3,80}>|\([^()\s]{3,80}\.[^()\s]{2,40}\))`;
/** `© 2020 Foo Bar <a@b>`, `by Foo Bar`: who holds the rights limits nothing. Only capitalised words are taken for names. */
const HOLDERS = new RegExp(String.raw`(?:${MARKS}(?:[\s,:]{0,3}${YEARS})?|\b[bB]y(?=[\s,]))(?:[\s,:]{1,3}(?:by |${YEARS}[\s,]{0,3})?${NAME}){0,12}(?:[\s,]{1,3}(?:Inc|Ltd|LLC|GmbH|AG|e\. ?V)\.?)?(?:[\s.,]{1,3}[aA]ll [rR]ights [rR]eserved\.?)?`, 'gu');
const MAIL = /<?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}>?/g;
const YEAR = new RegExp(String.raw`(?<![\w.-])${YEARS}(?![\w.-])`, 'gi');
const MARKER = /\*/g;

/** Words that limit or add, as far as they are known; in capitals they may look like a name. */
const LIMITING =
  /(?:^|[^\p{L}\d])(?:but|not?|never|non|without|except\p{L}*|only|unless|restrict\p{L}*|commons clause|(?:non-?)?commercial\p{L}*|military|personal|private|academic|educational|students?|others?|more|plus|additional\p{L}*|modified|research|evaluation|internal|trial|production|nicht|kein\p{L}*|ohne|nur|außer|sauf|hors)(?![\p{L}\d])/iu;

/** True where the words of a statement that names no licence limit what it says. */
export function limits(string: string): boolean {
  return !OF_A_TEXT.test(string) && LIMITING.test(string.slice(0, LONGEST));
}

/**
 * The words of a declared licence string beside the names of licences that are not known to be harmless ("MIT for students": "students"), as they are
 * written there: no licence text settles what they mean, for they may say that the text is not all. Empty where every word is known.
 */
export function unreadWords(string: string, facts: DeclaredFacts, rules: EcosystemRules): readonly string[] {
  if (OF_A_TEXT.test(string)) return [];
  const words = string.slice(0, LONGEST);
  const plain = words.replace(HOLDERS, (holder) => (LIMITING.test(holder) ? holder : ' ')).replace(MAIL, ' ').replace(YEAR, ' ').replace(facts.harmless, ' ').replace(MARKER, ' ').replace(/^[\s,;|.]+/, '');
  const items = readItems(plain, facts.vocabulary, rules.noise);
  const unknown = new Set(items.flatMap((item) => (item.kind === 'unknown' ? [item.text] : [])));
  if (unknown.size > 0) return stretchOf(words, unknown);
  return readGrammar(items, facts, rules).leftover ? [words] : [];
}

/** From the first word that is not understood, or that limits, to the last, and the number behind it: `until 2027`. */
function stretchOf(string: string, unknown: ReadonlySet<string>): readonly string[] {
  const words = [...string.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*|[^\p{L}\p{N}\s]/gu)];
  const isUnknown = words.map(([word]) => unknown.has(word) || significantWords(word).some((each) => unknown.has(each)));
  const [first, last] = [words[isUnknown.indexOf(true)], words[isUnknown.lastIndexOf(true)]];
  if (!first || !last) return [string];
  const limiting = LIMITING.exec(string);
  const from = limiting && limiting.index < first.index ? limiting.index + (/^[^\p{L}\d]/u.test(limiting[0]) ? 1 : 0) : first.index;
  const behind = /^\s\d{1,8}\b/.exec(string.slice(last.index + last[0].length))?.[0] ?? '';
  return [string.slice(from, last.index + last[0].length) + behind];
}
