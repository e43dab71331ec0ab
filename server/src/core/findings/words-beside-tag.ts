import { isFixture, isProjectCode } from '../facts/quiet';
import { rangeOf } from '../facts/range';
import { effectiveStatement } from '../facts/statement';
import type { FileFindingKind } from './kind';
import { keepsOwnLicence } from './header-conflict';

/** A file of which words state a licence that its own tag does not: one of them is wrong, or the tag lacks something. */
export const wordsBesideTag: FileFindingKind = {
  code: 'header-conflict',
  asks: isProjectCode,
  find: (facts, view) => {
    const statement = effectiveStatement(facts, view.reuse);
    const { outbound, engine } = view;
    if (!statement?.apart || !engine.isExpression(statement.expression)) return [];
    const { expression, span, apart: { tags, words } } = statement;
    const verdict = outbound === undefined ? undefined : engine.judge(expression, outbound, 'merge')?.verdict;
    const breaks = verdict === 'no' && !keepsOwnLicence(statement, verdict, view);
    const args = { tags: tags.value, words };
    return [{
      code: 'header-conflict',
      severity: breaks && !isFixture(facts.path) ? 'error' : 'warning',
      message: breaks && outbound !== undefined ? { id: 'finding.header-conflict.words-unfit', args: { ...args, outbound } } : { id: 'finding.header-conflict.words', args: { ...args, expression } },
      file: facts.path,
      range: rangeOf(facts, span),
      related: [{ file: facts.path, range: rangeOf(facts, tags.span), message: { id: 'finding.header-conflict.tag', args: { tags: tags.value } } }],
      subject: expression,
      fixes: [],
    }];
  },
};
