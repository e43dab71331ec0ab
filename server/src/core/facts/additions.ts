import type { Span } from '../text/span';
import type { Detection } from '../texts/model';
import type { FileFacts } from './model';

/** Words that take something out of the licence, in the languages that public administrations write in. */
const EXCEPTION =
  /\bexcept(?! in compliance)(?:ion|ing|s)?\b|\bexclud(?:ing|ed|es)\b|à l['’]exception|\b(?:sauf|hormis)\b|\bmit ausnahme\b|\bausgenommen\b|\bmet uitzondering\b|\buitgezonderd\b|\beccezione\b|\bexcepto\b|\bexcepci[oó]n\b|\bundtagen\b|\bundantag\b|\bpoikkeus/iu;

const NO_STATEMENT = /copyright|©|\(c\)|all rights reserved|^[\s\W]*$|^#|licen[cs]e:?\s*$|https?:\/\//i;

/**
 * The words of a licence file that belong to no licence text and no copyright line, with the first line that has some.
 * Nothing where no licence text was found: then the file as a whole is another finding's.
 * `exception` where they take something out of the licence.
 */
export function additionsOf(text: string, { matches }: Detection): NonNullable<FileFacts['additions']> | undefined {
  const texts = matches.filter(({ kind }) => kind === 'text');
  if (texts.length === 0) return undefined;
  let words = 0;
  let exception = false;
  let first: Span | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const inside = texts.some(({ span }) => span.start < end && start < span.end);
    if (!inside && !NO_STATEMENT.test(line)) {
      words += line.split(/\s+/).filter((word) => word !== '').length;
      exception ||= EXCEPTION.test(line);
      first ??= { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length };
    }
    start = end + 1;
  }
  return first && { span: first, words, ...(exception && { exception }) };
}
