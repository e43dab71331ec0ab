import type { Span } from '../text/span';
import type { Detection } from '../texts/model';

const NO_STATEMENT = /copyright|©|\(c\)|all rights reserved|^[\s\W]*$|^#|licen[cs]e:?\s*$|https?:\/\//i;

/**
 * The words of a licence file that belong to no licence text and no copyright line, with the first line that has some.
 * Nothing where no licence text was found: then the file as a whole is another finding's.
 */
export function additionsOf(text: string, { matches }: Detection): { readonly span: Span; readonly words: number } | undefined {
  const texts = matches.filter(({ kind }) => kind === 'text');
  if (texts.length === 0) return undefined;
  let words = 0;
  let first: Span | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const inside = texts.some(({ span }) => span.start < end && start < span.end);
    if (!inside && !NO_STATEMENT.test(line)) {
      words += line.split(/\s+/).filter((word) => word !== '').length;
      first ??= { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length };
    }
    start = end + 1;
  }
  return first && { span: first, words };
}
