import type { FileFindingKind } from '../kind';
import { AT_START, missingStatement, statementFixes } from './missing-statement';

/** A covered file whose licence nothing states (REUSE 3.3, "Licensing information"). */
export const reuseMissingLicence: FileFindingKind = {
  code: 'reuse-missing-licence',
  find: (facts, view) => {
    const missing = missingStatement(facts, view);
    if (!missing?.licence) return [];
    const id = missing.copyright ? 'finding.reuse-missing-licence.both' : 'finding.reuse-missing-licence';
    return [{ ...AT_START, code: 'reuse-missing-licence', severity: 'warning', message: { id }, file: facts.path, fixes: statementFixes(facts, view, missing) }];
  },
};
