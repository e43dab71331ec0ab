import type { Compound, Expression, ExpressionError, LicenceTerm } from '../expression/model';
import { parseExpression } from '../expression/parse';
import { printExpression, termsOf } from '../expression/print';
import { remember } from '../text/remember';
import { fail, succeed } from '../text/result';
import type { Result } from '../text/result';
import { allOf, bestOf } from './gather';
import type { PartVerdict } from './gather';
import type { Use, Verdict, VerdictsByUse } from './model';
import { createTermJudge } from './terms';
import type { TermContext } from './terms';
import { noAssertion, noLicence, noOutbound } from './unknown';

/** Which of the two expressions cannot be read, and why. */
export interface JudgeError extends ExpressionError {
  readonly side: 'inbound' | 'outbound';
}

/** Answers for SPDX expressions. What has been read before is remembered. */
export interface Judge {
  /** In one use. */
  judge(inbound: string, outbound: string, use: Use): Result<Verdict, JudgeError>;
  /** In all five. */
  judgeAll(inbound: string, outbound: string): Result<VerdictsByUse, JudgeError>;
}

/** Expressions that are remembered; a workspace has far fewer distinct ones. */
const MEMORY = 10_000;

/** A judge over a knowledge base, a linking doctrine and the project's own licences (`custom`, from its policy). */
export function createJudge(context: TermContext): Judge {
  const read = remember(parseExpression, MEMORY);
  const judgeTerms = createTermJudge(context);

  const ask = <T>(inbound: string, outbound: string, answer: (from: Expression, into: Expression) => T): Result<T, JudgeError> => {
    const from = read(inbound);
    if (!from.ok) return fail({ ...from.error, side: 'inbound' });
    const into = read(outbound);
    if (!into.ok) return fail({ ...into.error, side: 'outbound' });
    return succeed(answer(from.value, into.value));
  };
  const inUse = (use: Use): ((from: Expression, into: Expression) => Verdict) => {
    const judge: TermJudge = (one, other) => judgeTerms(one, other, use);
    return (from, into) => judgeExpressions(from, into, judge);
  };
  const uses: Readonly<Record<Use, ReturnType<typeof inUse>>> = {
    merge: inUse('merge'), 'link-static': inUse('link-static'), 'link-dynamic': inUse('link-dynamic'), distinct: inUse('distinct'), tool: inUse('tool'),
  };
  const all = (from: Expression, into: Expression): VerdictsByUse => ({
    merge: uses.merge(from, into),
    'link-static': uses['link-static'](from, into),
    'link-dynamic': uses['link-dynamic'](from, into),
    distinct: uses.distinct(from, into),
    tool: uses.tool(from, into),
  });
  return {
    judge: (inbound, outbound, use) => ask(inbound, outbound, uses[use]),
    judgeAll: (inbound, outbound) => ask(inbound, outbound, all),
  };
}

type Tree = LicenceTerm | Compound;
type TermJudge = (inbound: LicenceTerm, outbound: LicenceTerm) => Verdict;

/**
 * Inbound `OR`: the best alternative, named; `AND`: all parts. Outbound `OR`: every alternative is offered, so every one
 * must hold; `AND`: every part. `NONE` is no licence, `NOASSERTION` no knowledge.
 */
function judgeExpressions(inbound: Expression, outbound: Expression, judge: TermJudge): Verdict {
  if (inbound.kind === 'none') return noLicence();
  if (inbound.kind === 'noassertion') return noAssertion();
  if (outbound.kind === 'none' || outbound.kind === 'noassertion') return noOutbound();
  if (inbound.kind !== 'licence' && printExpression(inbound) === printExpression(outbound)) return sameExpression(inbound, judge);
  return intoTree(inbound, outbound, judge);
}

function intoTree(inbound: Tree, outbound: Tree, judge: TermJudge): Verdict {
  if (outbound.kind === 'licence') return fromTree(inbound, outbound, judge);
  return gather(outbound, (part) => intoTree(inbound, part, judge), (parts) => allOf(parts, 'OR'));
}

function fromTree(inbound: Tree, outbound: LicenceTerm, judge: TermJudge): Verdict {
  if (inbound.kind === 'licence') return judge(inbound, outbound);
  return gather(inbound, (part) => fromTree(part, outbound, judge), (parts) => (inbound.kind === 'or' ? bestOf(parts) : allOf(parts, 'AND')));
}

function gather({ terms }: Compound, judge: (part: Tree) => Verdict, join: (parts: readonly [PartVerdict, ...PartVerdict[]]) => Verdict): Verdict {
  const [first, ...rest] = terms.map((part): PartVerdict => ({ part: printExpression(part), verdict: judge(part) }));
  return first ? join([first, ...rest]) : noAssertion();
}

/** The same expression on both sides: each part stays what it is. */
function sameExpression(expression: Compound, judge: TermJudge): Verdict {
  return gather({ kind: 'and', terms: termsOf(expression) }, (part) => (part.kind === 'licence' ? judge(part, part) : noAssertion()), (parts) => allOf(parts, 'AND'));
}
