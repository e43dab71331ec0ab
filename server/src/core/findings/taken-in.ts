import { expressionsMeet } from '../declared/meet';
import { isProjectCode } from '../facts/quiet';
import { rangeOf } from '../facts/range';
import { statementOf } from '../facts/statement';
import { readTagExpression } from '../headers/expression';
import { isFavourable } from '../verdict/model';
import type { FileFindingKind } from './kind';

/** A file of which a comment says that something in it was taken from elsewhere, under a licence that neither its tag nor the project tells. */
export const takenIn: FileFindingKind = {
  code: 'third-party-file',
  asks: isProjectCode,
  find: (facts, view) => {
    const { engine, outbound } = view;
    const taken = facts.header?.takenIn;
    if (!taken || outbound === undefined) return [];
    const own = readTagExpression(statementOf(facts, view.reuse)?.expression ?? '')?.ids ?? [];
    return taken.flatMap(({ value, span }) => {
      const { expression, candidates } = engine.normalise(value, 'readme');
      const readings = expression === undefined ? candidates : [expression];
      if ([outbound, ...own].some((id) => readings.some((reading) => expressionsMeet(reading, id)))) return [];
      const [first, ...others] = readings.flatMap((reading) => engine.judge(reading, outbound, view.work?.use ?? 'merge') ?? []);
      if (!first || others.some(({ verdict }) => isFavourable(verdict) !== isFavourable(first.verdict))) return [];
      const fits = isFavourable(first.verdict);
      return [{
        code: 'third-party-file',
        severity: fits ? ('hint' as const) : ('warning' as const),
        message: { id: fits ? ('finding.third-party-file.taken' as const) : ('finding.third-party-file.taken-conflict' as const), args: { expression: expression ?? value, outbound, reason: first.reason } },
        file: facts.path,
        range: rangeOf(facts, span),
        related: [],
        subject: expression ?? value,
        fixes: [],
      }];
    });
  },
};
