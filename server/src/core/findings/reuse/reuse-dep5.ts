import { rangeOf } from '../../facts/range';
import { EMPTY_RANGE } from '../../text/span';
import type { ReuseFindingKind } from '../kind';

/** `.reuse/dep5` still works, and REUSE 3.2 replaced it by REUSE.toml: told at its first paragraph, which is to be moved. */
export const reuseDep5: ReuseFindingKind = {
  code: 'reuse-dep5',
  find: ({ reuse, files }) => {
    if (!reuse.dep5 || reuse.tomls.length > 0) return [];
    const facts = files.get(reuse.dep5.path);
    const [first] = reuse.dep5.paragraphs;
    return [{
      code: 'reuse-dep5',
      severity: 'information',
      message: { id: 'finding.reuse-dep5' },
      file: reuse.dep5.path,
      range: facts && first ? rangeOf(facts, first.place) : EMPTY_RANGE,
      related: [],
      fixes: [{ fix: 'convert-dep5', title: { id: 'fix.convert-dep5' }, arguments: {}, preferred: true }],
    }];
  },
};
