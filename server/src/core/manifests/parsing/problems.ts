import type { Message, MessageArgument, MessageId } from '../../messages/model';
import type { Span } from '../../text/span';
import type { Problem } from '../format';

/** More problems than this in one document are not listed: they follow from the first ones. */
export const MAX_PROBLEMS = 20;

/** Collects the problems of one document, with spans kept inside it and a bound on their number. */
export interface ProblemLog {
  readonly problems: readonly Problem[];
  add(
    id: MessageId,
    span: Span,
    args?: Readonly<Record<string, MessageArgument>>,
    severity?: Problem['severity'],
  ): void;
}

/** An empty log for a document of `length` UTF-16 code units. */
export function createProblemLog(length: number): ProblemLog {
  const problems: Problem[] = [];
  const clamp = (offset: number): number => Math.max(0, Math.min(offset, length));
  return {
    problems,
    add(id, span, args, severity = 'error') {
      if (problems.length >= MAX_PROBLEMS) return;
      const message: Message = args ? { id, args } : { id };
      const start = clamp(span.start);
      problems.push({ message, span: { start, end: Math.max(start, clamp(span.end)) }, severity });
    },
  };
}
