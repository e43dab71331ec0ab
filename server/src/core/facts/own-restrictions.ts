import type { Span } from '../text/span';
import type { Detection } from '../texts/model';
import { commentTest, endOfComment, mayComment } from './commented';

/** Comments, one directly below the other, that say one thing together. */
const MOST_JOINED = 4;
/** Marks and blanks between two such comments. */
const LONGEST_GAP = 200;

/**
 * Tells whether words at an offset of the program at `path` may limit what is stated at one of `stated`: only in the comment of that
 * statement, or one that touches it. Further down a program says "for internal use only" of a function.
 */
export function besideStatement(stated: readonly Span[], text: string, path: string): (offset: number) => boolean {
  const isCommented = commentTest(text, path);
  const reaches = (from: number, to: number): boolean => {
    let end = endOfComment(text, path, from);
    for (let joined = 1; end < to && joined < MOST_JOINED; joined++) {
      const gap = /^[^\p{L}\p{N}\n]*\n?[^\p{L}\p{N}\n]*/u.exec(text.slice(end, end + LONGEST_GAP))?.[0] ?? '';
      if (!isCommented(end + gap.length)) return false;
      end = endOfComment(text, path, end + gap.length);
    }
    return end >= to;
  };
  return (offset) => isCommented(offset) && stated.some(({ start }) => (offset < start ? reaches(offset, start) : reaches(start, offset)));
}

/** What is found in the file at `path`, of a program without the restrictions that its code speaks of and not its licence. */
export function withOwnRestrictions(detection: Detection, text: string, path: string): Detection {
  const { restrictions, ...others } = detection;
  if (restrictions === undefined || !mayComment(text, path)) return detection;
  const isBeside = besideStatement(detection.matches.flatMap(({ span, mention }) => (mention === true ? [] : [span])), text, path);
  const own = restrictions.filter(({ span }) => isBeside(span.start));
  return { ...others, ...(own.length > 0 && { restrictions: own }) };
}
