import type { Located, Span } from '../text/span';
import type { Detection } from '../texts/model';
import type { FileFacts } from './model';

/** Words that take something out of the licence, in the languages that public administrations write in. */
const EXCEPTION =
  /\bexcept(?! in compliance)(?:ion|ing|s)?\b|\bexclud(?:ing|ed|es)\b|à l['’]exception|\b(?:sauf|hormis)\b|\bmit ausnahme\b|\bausgenommen\b|\bmet uitzondering\b|\buitgezonderd\b|\beccezione\b|\bexcepto\b|\bexcepci[oó]n\b|\bundtagen\b|\bundantag\b|\bpoikkeus/iu;

/** Words that allow less than a licence does, or ask for more: in English, French and German, and those that forbid in Italian, Spanish, Dutch and Polish. */
const LIMIT = new RegExp(
  [
    String.raw`\b(?:may|can|do) not (?:use|sell|copy|modify|distribute|redistribute|resell|sublicen[cs]e|remove|host|offer|provide|be|have)\b|\bmay not\b|\b(?:must|shall|cannot)\b|\b(?:no one|nobody|no part|no person) may\b|\bdoes not (?:grant|include|permit|allow|extend|cover|apply)\b|\b(?:is|are) not (?:to be|permitted|allowed|granted|authori[sz]ed|licen[cs]ed|covered|for)\b`,
    String.raw`\b(?:prohibited|forbidden|disallowed|restricted (?:to|from)|required to|obliged to|provided that|on (?:the )?condition)\b|\b(?:requires?|needs?) (?:an?|the|prior|written) (?:[\w-]+ ){0,2}(?:licen[cs]e|permission|consent|approval|agreement)\b|\b(?:use|purposes?) only\b`,
    String.raw`\bno (?:commercial|resale|redistribution|derivatives?|military)\b|\bnon-?commercial(?:ly)?\b|\bcommercial (?:use|purposes?|licen[cs]e)\b`,
    String.raw`\bonly (?:for|by|in|on|if|with|within|under|to|be)\b|\b(?:used|permitted|allowed) only\b|\bwithout (?:(?:the )?(?:prior|express|written) ){1,3}(?:permission|consent)\b`,
    String.raw`\b(?:darf|dürfen|müssen|muss|muß|untersagt|verboten|unzulässig|verpflichtet|vorausgesetzt)\b|\bnicht (?:gestattet|erlaubt|zulässig)\b|\b(?:nur|ausschließlich|lediglich) (?:für|zu|zur|zum|mit|von|in|im|unter)\b|kommerziell|\bohne (?:vorherige|schriftliche|ausdrückliche)`,
    String.raw`\b(?:vietat[oaie]|proibit[oaie]|prohibid[oa]s?|verboden|niet (?:toegestaan|geoorloofd)|zabronion[eay]|niedozwolon[eay])\b`,
    String.raw`\b(?:interdite?s?|prohibée?s?|obligatoires?|doit|doivent|devez|devra|uniquement|exclusivement|réservée?s? (?:à|aux)|à condition|sous réserve)\b|\bne (?:peut|peuvent|pouvez|doit|doivent|devez) (?:pas|être)\b|\b(?:usage|utilisation|fins|but) (?:non[- ])?commercia|\bsans (?:l['’])?(?:autorisation|accord)\b`,
  ].join('|'),
  'iu',
);
/** What notices and licences' own instructions say, which limits nothing further. */
const USUAL =
  /\b(?:non-?)?commercial(?:ly)? (?:and|or) (?:for )?(?:non-?)?commercial(?:ly)?(?: use| purposes?)?\b|\b(?:you )?may not use (?:this|these|the) [\w ]{1,40} except in compliance\b|\bmay only be used in compliance\b|\bunless required by (?:applicable )?law\b|\bshould have received\b|\bany later version\b|\bpermitted to copy and distribute verbatim copies of this licen[cs]e document,? but changing it is not allowed\b|\bgeneral public licen[cs]e does not permit incorporating\b|\bdoes not (?:change|modify|affect) (?:the|this|any)\b|\bdürfen (?:dieses|diese|das) [\p{L} ]{1,40} (?:ausschließlich|nur) (?:gemäß|im einklang)|\bne pouvez utiliser [^.]{1,60} que conformément\b/giu;

/** The last paragraph of GPL-2.0 as the Free Software Foundation publishes it (https://www.gnu.org/licenses/old-licenses/gpl-2.0.txt); the text on the SPDX list lacks it. */
const CLOSING = /this general public licen[cs]e does not permit incorporating your program into[^]{1,400}?instead of this licen[cs]e/i;

/** The title above the text of an exception: "Nokia Qt LGPL Exception version 1.1". */
const TITLE = /^\W*(?:[\w.()-]{1,30} ){0,6}exception(?:,? (?:version )?v?[\d.]{1,8})?\W*$/i;

/** Longest piece of a sentence that is shown. */
const LONGEST_QUOTE = 160;

const NO_STATEMENT = /copyright|©|\(c\)|all rights reserved|^[\s\W]*$|^#|licen[cs]e:?\s*$|https?:\/\//i;

/**
 * The words of a licence file that belong to no licence text and no copyright line, with the first line that has some.
 * Nothing where no licence text was found: then the file as a whole is another finding's.
 * `exception` where they take something out of the licence; `condition` is a sentence that limits or adds duties.
 */
export function additionsOf(text: string, { matches }: Detection): NonNullable<FileFacts['additions']> | undefined {
  const texts = matches.filter(({ kind }) => kind === 'text');
  if (texts.length === 0) return undefined;
  const closing = CLOSING.exec(text);
  const own = [...texts.map(({ span }) => span), ...(closing ? [{ start: closing.index, end: closing.index + closing[0].length }] : [])];
  const keepsException = texts.some(({ licence }) => /exception/i.test(licence));
  let words = 0;
  let exception = false;
  let first: Span | undefined;
  const paragraphs: Line[][] = [[]];
  for (const line of linesOf(text)) {
    const { start, said } = line;
    const inside = own.some((span) => span.start < start + said.length && start < span.end);
    if (inside || said.trim() === '') paragraphs.push([]);
    else if (!OWNERSHIP.test(said)) paragraphs.at(-1)?.push(line);
    if (inside || NO_STATEMENT.test(said)) continue;
    words += said.split(/\s+/).filter((word) => word !== '').length;
    exception ||= EXCEPTION.test(said) && !(keepsException && TITLE.test(said));
    first ??= spanOf(line);
  }
  const condition = paragraphs.map(conditionIn).find((found) => found !== undefined);
  const span = condition?.span ?? first;
  return span && { span, words: Math.max(words, condition ? 1 : 0), ...(exception && { exception }), ...(condition && { condition: condition.value }) };
}

/** A copyright line, which "shall" and the like in names of holders do not make a condition. */
const OWNERSHIP = /^[\s\W]*(?:copyright|©|\(c\))/i;

interface Line {
  readonly start: number;
  readonly said: string;
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  for (const said of text.split('\n')) {
    yield { start, said };
    start += said.length + 1;
  }
}

function spanOf({ start, said }: Line): Span {
  return { start: start + said.length - said.trimStart().length, end: start + said.trimEnd().length };
}

/** The first sentence of a paragraph that limits or adds duties, with the line it begins on. */
function conditionIn(lines: readonly Line[]): Located<string> | undefined {
  const whole = lines.map(({ said }) => said.trim()).join(' ');
  const value = whole.split(/(?<=[.!?;:]) +/).find((sentence) => LIMIT.test(sentence.replace(USUAL, ' ')));
  const [beginning = ''] = value === undefined ? [] : value.split(' ', 3);
  const line = value === undefined ? undefined : (lines.find(({ said }) => LIMIT.test(said)) ?? lines.find(({ said }) => said.includes(beginning)) ?? lines[0]);
  return value === undefined || !line ? undefined : { value: value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value, span: spanOf(line) };
}
