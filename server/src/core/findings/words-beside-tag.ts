import { knownPart } from '../assessment/known-part';
import { isFixture, isProjectCode } from '../facts/quiet';
import { rangeOf } from '../facts/range';
import { statementOf } from '../facts/statement';
import type { FileFindingKind } from './kind';
import { keepsOwnLicence } from './header-conflict';
import type { RelatedPlace } from './model';

/** A file of which words state a licence that its own tag does not, or what REUSE.toml, dep5 or its companion say of it: one of them is wrong, or lacks something. */
export const wordsBesideTag: FileFindingKind = {
  code: 'header-conflict',
  asks: isProjectCode,
  find: (facts, view) => {
    const stated = statementOf(facts, view.reuse);
    const statement = stated?.apart ? stated : stated?.elsewhere?.own;
    const { outbound, engine } = view;
    const expression = statement && knownPart(statement.expression, engine);
    if (!statement?.apart || expression === undefined) return [];
    const { span, apart: { tags, words }, elsewhere } = statement;
    const verdict = outbound === undefined ? undefined : engine.judge(expression, outbound, view.work?.use ?? 'merge')?.verdict;
    const breaks = verdict === 'no' && !keepsOwnLicence({ ...statement, expression }, verdict, view);
    const args = { tags: tags.value, words, ...(elsewhere && { place: `${elsewhere.place.file}:${String(elsewhere.place.range.start.line + 1)}` }) };
    const both = statement.expression;
    const ids = elsewhere ? (['finding.header-conflict.words-elsewhere-unfit', 'finding.header-conflict.words-elsewhere'] as const) : (['finding.header-conflict.words-unfit', 'finding.header-conflict.words'] as const);
    const tag: RelatedPlace = { ...(elsewhere ? { file: elsewhere.place.file, range: elsewhere.place.range } : { file: facts.path, range: rangeOf(facts, tags.span) }), message: { id: 'finding.header-conflict.tag', args: { tags: tags.value } } };
    return [{
      code: 'header-conflict',
      severity: breaks && !isFixture(facts.path) ? 'error' : 'warning',
      message: breaks && outbound !== undefined ? { id: ids[0], args: { ...args, outbound } } : { id: ids[1], args: { ...args, expression: both } },
      file: facts.path,
      range: rangeOf(facts, span),
      related: [tag],
      subject: both,
      fixes: [],
    }];
  },
};
