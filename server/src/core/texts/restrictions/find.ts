import type { Span } from '../../text/span';
import type { Restriction } from '../model';
import { IN_TEXTS } from './places';

/** Words that are read around a hit: a sentence, or as much of it as makes sense. */
const LONGEST_SENTENCE = 600;
/** Restrictions told of one text. */
const MOST = 4;

/** A quick look that spares texts without any such word the rest. */
const MAY_RESTRICT = new RegExp(IN_TEXTS.map(({ may }) => may.source).join('|'), 'i');

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
    for (const { kind, may, words, unless } of IN_TEXTS) {
      const hit = found.some((each) => each.kind === kind) || !may.test(single) ? null : words.exec(single);
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
