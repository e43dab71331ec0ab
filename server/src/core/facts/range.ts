import { positionIn, rangeIn } from '../text/lines';
import type { Range, Span } from '../text/span';
import { EMPTY_RANGE } from '../text/span';
import type { FileFacts } from './model';

/** Range of a span in the file the facts are about; the file's beginning where there are none. */
export function rangeOf(facts: Pick<FileFacts, 'lines'> | undefined, span: Span): Range {
  return facts?.lines ? rangeIn(facts.lines, span) : EMPTY_RANGE;
}

/** The line on which a span begins, 1-based; the first where the lines are not known. */
export function lineOf(facts: Pick<FileFacts, 'lines'> | undefined, { start }: Span): number {
  return facts?.lines ? positionIn(facts.lines, start).line + 1 : 1;
}
