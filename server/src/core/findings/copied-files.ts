import { saidApart } from '../assessment/copied-work';
import { isProjectCode } from '../facts/quiet';
import { isShipped } from '../facts/own-sources';
import { rangeOf } from '../facts/range';
import { mayMean, statementOf } from '../facts/statement';
import { toldElsewhere } from './elsewhere';
import type { FileFindingKind } from './kind';

/** Files of a work copied into the project that say a licence which the work as a whole does not, and which does not fit; told once for a work and licence. */
export const copiedFiles: FileFindingKind = {
  code: 'header-conflict',
  find: (facts, view) => {
    const { work, outbound, engine } = view;
    const statement = work && outbound !== undefined && isShipped(facts) ? statementOf(facts, view.reuse) : undefined;
    // Words that differ from the tag are told for themselves.
    if (!work || outbound === undefined || !statement || (statement.apart && isProjectCode(facts.path))) return [];
    const expression = saidApart(statement, work, engine);
    if (expression === undefined || mayMean({ ...statement, expression }, outbound, engine.judge(expression, outbound, 'merge')?.verdict)) return [];
    const judged = [expression, ...(statement.candidates ?? [])].map((each) => engine.judge(each, outbound, work.use));
    const verdict = judged.every((each) => each?.verdict === 'no') ? judged[0] : judged.find((each) => each?.verdict === 'uncertain');
    if (!verdict) return [];
    if (statement.elsewhere && !statement.apart) return verdict.verdict === 'no' ? [toldElsewhere(statement.elsewhere.place, { facts, expression, outbound })] : [];
    const { folder } = work;
    return [{
      code: 'header-conflict',
      severity: verdict.verdict === 'no' ? 'error' : 'warning',
      message: { id: verdict.verdict === 'no' ? 'finding.header-conflict.copied' : 'finding.header-conflict.copied-uncertain', args: { file: facts.path, others: 0, folder, expression, outbound, use: { id: `use.${work.use}.phrase` }, reason: verdict.reason } },
      file: facts.path,
      range: rangeOf(facts, statement.span),
      related: [],
      subject: expression,
      fixes: [],
      shared: { cause: [folder, expression, outbound, verdict.verdict].join('\n'), files: [facts.path] },
    }];
  },
};
