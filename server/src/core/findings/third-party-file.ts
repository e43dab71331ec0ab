import { expressionsMeet } from '../declared/meet';
import { rangeOf } from '../facts/range';
import { isProjectCode } from '../facts/quiet';
import { isThirdParty } from './third-party';
import { statementOf } from '../facts/statement';
import type { FileFindingKind } from './kind';

/** A file that others wrote under their own, fitting licence: to be listed in the notice, nothing is wrong. */
export const thirdPartyFile: FileFindingKind = {
  code: 'third-party-file',
  asks: isProjectCode,
  find: (facts, view) => {
    const statement = statementOf(facts, view.reuse);
    const { outbound } = view;
    if (!statement || statement.apart || statement.elsewhere || outbound === undefined || !view.engine.isExpression(statement.expression) || expressionsMeet(statement.expression, outbound)) return [];
    if (!isThirdParty(facts, view) || view.engine.judge(statement.expression, outbound, 'merge')?.verdict === 'no') return [];
    const [copyright] = facts.header?.copyrights ?? [];
    const holder = copyright?.holder ?? facts.header?.licensor;
    const args = { expression: statement.expression, outbound };
    return [{
      code: 'third-party-file',
      severity: 'hint',
      message: holder === undefined || facts.header?.derived ? { id: 'finding.third-party-file.derived', args } : { id: 'finding.third-party-file', args: { holder, ...args } },
      file: facts.path,
      range: rangeOf(facts, statement.span),
      related: [],
      subject: statement.expression,
      fixes: [],
    }];
  },
};
