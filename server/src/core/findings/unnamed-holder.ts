import { rangeOf } from '../facts/range';
import { speaksForProject } from '../facts/quiet';
import { folderOf } from '../text/paths';
import type { FileFindingKind } from './kind';

/** A licence file whose copyright line names nobody: the template's blanks are still there, or the holders stand elsewhere. */
export const unnamedHolderInLicence: FileFindingKind = {
  code: 'missing-copyright',
  asks: speaksForProject,
  find: (facts) => {
    const { holder, path } = facts;
    if (!holder || /(^|\/)LICENSES$/.test(folderOf(path))) return [];
    const blank = holder.kind === 'blank';
    return [{
      code: 'missing-copyright',
      severity: blank ? 'warning' : 'hint',
      message: { id: blank ? 'finding.missing-copyright.blank' : 'finding.missing-copyright.described', args: { value: holder.value } },
      file: path,
      range: rangeOf(facts, holder.span),
      related: [],
      fixes: [],
    }];
  },
};
