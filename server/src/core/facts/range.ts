import { rangeIn } from '../text/lines';
import type { Range, Span } from '../text/span';
import { EMPTY_RANGE } from '../text/span';
import type { FileFacts } from './model';

/** Range of a span in the file the facts are about. */
export function rangeOf({ lines }: FileFacts, span: Span): Range {
  return lines ? rangeIn(lines, span) : EMPTY_RANGE;
}
