import type { Span } from '../text/span';
import type { Restriction, RestrictionKind } from './model';

/** Words that are read around a hit: a sentence, or as much of it as makes sense. */
const LONGEST_SENTENCE = 600;
/** Restrictions told of one text. */
const MOST = 4;

/** Who or what may be forbidden something by a licence. */
const WORK = String.raw`(?:software|program(?:me)?|library|code|work|package|product|project|material|tool|plugin|module|it)s?`;
const FORBIDDEN = String.raw`(?:may|must|shall|can|should) ?not`;
const CLOSED = String.raw`(?:not (?:permitted|allowed|authori[sz]ed|granted|licen[cs]ed)|prohibited|forbidden|disallowed|verboten|untersagt|nicht (?:gestattet|erlaubt)|interdite?s?)`;

/**
 * Restrictions that make a licence not open source whatever stands beside them (Open Source Definition 1, 3, 5, 6;
 * https://opensource.org/osd), by the words in which they are commonly written. Each is tried on one sentence.
 */
const KINDS: readonly { readonly kind: RestrictionKind; readonly words: RegExp; readonly unless?: RegExp }[] = [
  { kind: 'LicenseRef-CommonsClause', words: /\bcommons clause\b|\bdoes not grant to you,? the right to sell\b/i, unless: /\b(?:no|not|without|removed?|never) (?:the |a )?(?:["“])?commons clause\b/i },
  {
    kind: 'LicenseRef-NonCommercial',
    words: new RegExp(
      [
        String.raw`\bnon-? ?commercial(?:ly)?(?: (?:use|purposes?|only|basis|research|activit\w+|projects?|applications?|organi[sz]ations?))?\b`,
        String.raw`\b${FORBIDDEN} (?:be )?(?:\w+ ){0,4}(?:commercially|for (?:any )?commercial)\b`,
        String.raw`\bno commercial (?:use|usage|exploitation|purposes?)\b|\bnot (?:intended )?for commercial (?:use|usage|purposes?)\b`,
        String.raw`\bcommercial (?:use|usage|exploitation|redistribution)\b[^.;]{0,60}?\b(?:${CLOSED}|requires? (?:an?|the|prior|written) )`,
        String.raw`\b(?:requires?|subject to) (?:an? |the )?(?:paid|commercial) licen[cs]e\b`,
        String.raw`\bfor (?:personal|private|academic|educational|research|evaluation|internal)(?:(?:,| and| or|/) ?(?:personal|private|academic|educational|research|evaluation|internal|non-?commercial))* (?:use|purposes?) only\b|\bonly for (?:personal|private|academic|educational|research|evaluation) (?:use|purposes?)\b`,
        String.raw`\bnicht[- ]?kommerziell\w*|\bkeine kommerzielle nutzung\b|\bkommerzielle (?:nutzung|verwendung)\b[^.;]{0,60}?${CLOSED}|\b(?:usage|utilisation|fins|but) non[- ]commercia\w+|\b(?:usage|utilisation) commercial\w*\b[^.;]{0,60}?${CLOSED}`,
      ].join('|'),
      'i',
    ),
    unless: /\btrademarks?\b|\b(?:commercial(?:ly)?,?(?: purposes?| use)? (?:and|or|and\/or|as well as)(?: for)? non-? ?commercial|non-? ?commercial(?:ly)?,?(?: purposes?| use)? (?:and|or|and\/or|as well as)(?: for)? commercial|commercial\/non-? ?commercial|attribution[- ]non-?commercial|by-nc)/i,
  },
  {
    kind: 'LicenseRef-EthicalUse',
    words: new RegExp(
      String.raw`\bfor good,? (?:and )?not (?:for )?evil\b|\b${FORBIDDEN} be used (?:for|to|in) (?:[\w-]+ ){0,6}(?:evil|harm|unethical|immoral)\b|\b(?:human rights|hippocratic licen[cs]e|do no harm)\b[^.;]{0,120}?\b(?:violat\w+|prohibited|${FORBIDDEN})\b|\b${FORBIDDEN}\b[^.;]{0,120}?\b(?:human rights|torture|child labou?r|surveillance)\b`,
      'i',
    ),
  },
  {
    kind: 'LicenseRef-LimitedPurpose',
    words: new RegExp(
      [
        String.raw`\bno (?:military|weapons?|nuclear|government(?:al)?|defen[cs]e) (?:use|usage|purposes?|applications?)\b`,
        String.raw`\b${WORK}\b[^.;]{0,80}?\b(?:${FORBIDDEN} be used|(?:is|are) not (?:to be used|licen[cs]ed)) (?:for|in|by|within)\b(?! (?:advertising|publicity|endors|promot|any way|conjunction|connection|part\b|whole\b|whom|accordance|compliance))`,
        String.raw`\b${FORBIDDEN} use (?:the|this|any)(?: \w+){0,4} ${WORK}(?: \w+){0,6} (?:for|in|within)(?: any| the)? (?:military|weapons?|nuclear|warfare|defen[cs]e|gambling|training|machine learning|ai\b)`,
        String.raw`\b(?:military|weapons?|warfare|nuclear)\b[^.;]{0,60}?\b${CLOSED}|\b${CLOSED}\b[^.;]{0,40}?\b(?:military|weapons?|warfare)\b`,
        String.raw`\b(?:militärisch\w*|waffen)\b[^.;]{0,60}?${CLOSED}|\b(?:fins|usages?) militaires?\b[^.;]{0,60}?${CLOSED}`,
      ].join('|'),
      'i',
    ),
    // Sun's acknowledgement says what the software was not made for, and forbids nothing (BSD-3-Clause-No-Nuclear-Warranty).
    unless: /\bnot designed(?:,| or)? (?:[\w-]+ ){0,3}(?:or )?intended\b/i,
  },
  {
    kind: 'LicenseRef-SourceAvailable',
    words: new RegExp(
      [
        String.raw`\b${FORBIDDEN}\b[^.;]{0,160}?\bas an? (?:[\w-]+ (?:or )?){0,3}(?:hosted|managed|cloud|saas|software-as-a-service|commercial)[^.;]{0,20}? ?(?:service|offering|product)\b`,
        String.raw`\byou ${FORBIDDEN} (?:re)?sell (?:this|the|copies|any)\b(?![^.;]{0,60}\b(?:by (?:itself|themselves)|on (?:its|their) own)\b)|\b${WORK} ${FORBIDDEN} be (?:re)?sold\b(?![^.;]{0,60}\b(?:by (?:itself|themselves)|on (?:its|their) own)\b)`,
      ].join('|'),
      'i',
    ),
  },
];

/** A quick look that spares texts without any such word the rest. */
const MAY_RESTRICT = /commerc|paid licen|kommerz|commons clause|right to sell|\bevil\b|(?:not|no|nicht) |prohibit|forbid|verboten|untersagt|interdit|use only|purposes? only|only for/i;

/**
 * The restrictions that a text has in its own words, besides the licences' official ones: `official` tells of a stretch whether it is
 * all in those. One of each kind, in the order of the text.
 */
export function restrictionsIn(text: string, official: (stretch: Span) => boolean): Omit<Restriction, 'line'>[] {
  if (!MAY_RESTRICT.test(text)) return [];
  const found: Omit<Restriction, 'line'>[] = [];
  for (const { start, end } of sentencesOf(text)) {
    if (found.length >= MOST) break;
    if (official({ start, end })) continue;
    const sentence = text.slice(start, Math.min(end, start + LONGEST_SENTENCE));
    if (!MAY_RESTRICT.test(sentence)) continue;
    // Line breaks and the marks of a comment become as many blanks, so that places stay.
    const plain = sentence.replace(/\n[\s*#/;>-]{0,40}/g, (marks) => ' '.repeat(marks.length));
    const single = plain.replace(/ {2,}/g, ' ');
    for (const { kind, words, unless } of KINDS) {
      const hit = found.some((each) => each.kind === kind) ? null : words.exec(single);
      if (!hit || unless?.test(single) === true) continue;
      const span = placeOf(hit, plain, start);
      if (official(span)) continue;
      found.push({ kind, quote: quoted(single, hit.index), span });
      break;
    }
  }
  return found;
}

/** Characters of a sentence that are kept, and how many of them stand in front of the words that restrict. */
const LONGEST_QUOTE = 240;
const LEAD = 60;

/** The sentence, or the part of a long one that holds the words at `at`. */
function quoted(sentence: string, at: number): string {
  const from = sentence.length <= LONGEST_QUOTE || at <= LEAD ? 0 : sentence.indexOf(' ', at - LEAD) + 1;
  return `${from > 0 ? '…' : ''}${sentence.slice(from, from + LONGEST_QUOTE).trim()}${sentence.length > from + LONGEST_QUOTE ? '…' : ''}`;
}

/** Sentences, and lines of a list: up to a full stop or an empty line. */
function* sentencesOf(text: string): Generator<Span> {
  const ENDS = /[.;!?](?=\s)|\n[^\p{L}\p{N}\n]{0,40}\n/gu;
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(ENDS)) {
    if (index + 1 > start) yield { start, end: index + 1 };
    start = index + mark.length;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** Where the words stand in the text: the blanks that were joined are counted again. */
function placeOf(hit: RegExpExecArray, plain: string, start: number): Span {
  const at = (offset: number): number => {
    let i = 0;
    for (let seen = 0; seen < offset && i < plain.length; i++) if (plain[i] !== ' ' || plain[i + 1] !== ' ') seen++;
    return i;
  };
  return { start: start + at(hit.index), end: start + at(hit.index + hit[0].length) };
}
