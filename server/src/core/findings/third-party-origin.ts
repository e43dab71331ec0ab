import { expressionsMeet } from '../declared/meet';
import { rangeOf } from '../facts/range';
import { speaksForProject } from '../facts/quiet';
import { isFavourable } from '../verdict/model';
import type { FileFindingKind } from './kind';

/** A README or notice that tells of files taken from elsewhere under another licence, which the files themselves should say. */
export const thirdPartyOrigin: FileFindingKind = {
  code: 'third-party-file',
  asks: speaksForProject,
  find: (facts, { engine, outbound }) => {
    if (outbound === undefined) return [];
    return (facts.origins ?? []).flatMap(({ value, span }) => {
      const { expression } = engine.normalise(value, 'readme');
      const verdict = expression === undefined || expressionsMeet(expression, outbound) ? undefined : engine.judge(expression, outbound, 'merge');
      if (expression === undefined || !verdict) return [];
      const fits = isFavourable(verdict.verdict);
      return [{
        code: 'third-party-file',
        severity: fits ? ('hint' as const) : ('warning' as const),
        message: { id: fits ? ('finding.third-party-file.origin' as const) : ('finding.third-party-file.origin-conflict' as const), args: { expression, outbound, reason: verdict.reason } },
        file: facts.path,
        range: rangeOf(facts, span),
        related: [],
        subject: expression,
        fixes: [],
      }];
    });
  },
};
