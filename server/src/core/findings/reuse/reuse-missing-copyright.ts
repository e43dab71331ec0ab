import type { FileFindingKind } from '../kind';
import { AT_START, missingStatement, statementFixes } from './missing-statement';

/** A covered file with a licence, whose copyright nothing states (REUSE 3.3, "Licensing information"). */
export const reuseMissingCopyright: FileFindingKind = {
  code: 'reuse-missing-copyright',
  find: (facts, view) => {
    const missing = missingStatement(facts, view);
    if (!missing?.copyright || missing.licence) return [];
    return [{ ...AT_START, code: 'reuse-missing-copyright', severity: 'warning', message: { id: 'finding.reuse-missing-copyright' }, file: facts.path, fixes: statementFixes(facts, view, missing) }];
  },
};
