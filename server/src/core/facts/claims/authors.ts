import type { SaidLine } from './said';
import { saidLines } from './said';

/** What opens a line that names who wrote the file: a field (Javadoc, Doxygen, reStructuredText, plain), or words with a name behind them. */
const FIELD = /^(?:[@\\]authors?\b\s?:?|:authors?:|(?:main |principal )?authors?\s?[:=]|auteure?s?\s?:|autor(?:en|in|innen)?\s?:|verfasser(?:in)?\s?:)\s?(\S.{0,200})$/i;
const WORDS =
  /^(?:(?:this|the) (?:file|code|script|module|program|class|function) (?:is|was|has been) |originally |initially |first |code |script )*(?:written|created|coded|programmed|authored|made|implemented|contributed|drawn|hacked) by\s(\S.{0,200})$|^(?:ursprünglich )?(?:geschrieben|erstellt|entwickelt|programmiert|verfasst) von\s(\S.{0,200})$|^(?:écrit|créé|réalisé|développé|programmé)e?s? par\s(\S.{0,200})$/iu;
/** How Python states it in code. */
const IN_CODE = /^__author__\s?=\s?[[(]?\s?["']([^"']{1,200})/;

/** Two words with capitals, or one before a mark, an address or a date: a person or a body, and no tool with its version. */
const NAME = /^(?:\p{Lu}(?:\.|[\p{L}'’-]{0,40}) (?:(?:van|von|de|der|den|di|da|du|le|la|af|ter) ){0,2}\p{Lu}[\p{L}.'’-]{0,40}(?![\w ]{0,20}\d)|\p{L}[\p{L}\d._-]{1,40}\s?[(<]|\p{L}[\p{L}\d._-]{1,40} on \d)/u;
/** What fields of that name hold where they describe something, or nobody filled them in. */
const NOBODY = /^(?:(?:the|an?|name|names|user|users|string|optional|unknown|none|null|n\/a|todo|your|first|me|myself|us|of|or|and|is|are|was|if|for|who|whose|to|from|by|der|die|das|le|la|les|l')(?![\p{L}\d.@-])|[^\p{L}]|\p{L}+[(.[]\p{L}|https?:)/iu;
/** More words than a list of names has. */
const MOST_WORDS = 14;
const BETWEEN = /,|;|\/|\s(?:and|und|et|&)\s/i;
const BEHIND_NAME = /\s(?:on|am|le)\s\d.*$|\s(?:19|20)\d\d\b.*$|\s?(?:--?>|\*\/).*$|\s-\s.*$/i;

/** Those whom a line names as writers of the file, as they are written; nobody where it names none. */
export function authorsIn({ said, standing }: SaidLine): readonly string[] {
  const listed = (standing === 'code' ? IN_CODE : standing === 'comment' ? FIELD : undefined)?.exec(said)?.[1];
  const [, ...spoken] = (standing === 'comment' || standing === 'prose' ? WORDS.exec(said) : undefined) ?? [];
  const told = spoken.find((words) => words !== undefined);
  const words = (listed ?? (told !== undefined && NAME.test(told) ? told : undefined))?.replace(/^["'`“]/, '');
  if (words === undefined || NOBODY.test(words) || words.split(' ').length > MOST_WORDS) return [];
  return words.split(BETWEEN).map((name) => (name.split(/[(<[]/, 1)[0] ?? '').replace(BEHIND_NAME, '').replace(/["'`”.\s]{1,40}$/, '').trim()).filter((name) => /\p{L}{2}/u.test(name));
}

/** Characters at the beginning of a file in which its writers stand. */
const BEGINNING = 20_000;
const ANY = /auth?eur|author|autor|verfasser| by | von | par /i;

/** Those whom a file names as its writers. */
export function authorsOf(text: string, path: string): readonly string[] {
  const beginning = text.slice(0, BEGINNING);
  return ANY.test(beginning) ? saidLines(beginning, path).flatMap(authorsIn) : [];
}
