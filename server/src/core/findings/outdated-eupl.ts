import { declarationFinding, isEditable, replaceFix } from './declaration-texts';
import { declaredValues } from './declared-value';
import { textDeclaration } from '../assessment/declarations';
import { isFixture, isVendored } from '../assessment/quiet';
import type { FileFindingKind } from './kind';

/** EUPL 1.0 and 1.1 where 1.2 is current since Commission Implementing Decision (EU) 2017/863: 1.1 may be upgraded by its Article 13. */
export const outdatedEupl: FileFindingKind = {
  code: 'outdated-eupl',
  find: (facts, view) => {
    const text = facts.role === 'licence-text' && !isFixture(facts.path) && !isVendored(facts.path) ? textDeclaration(facts) : undefined;
    return [...declaredValues(facts, view), ...(text ? [text] : [])]
      .filter(({ expression }) => expression !== undefined && /^EUPL-1\.[01]$/.test(expression))
      .map((declaration) =>
        declarationFinding('outdated-eupl', 'information', declaration, { id: 'finding.outdated-eupl', args: { value: declaration.expression ?? '' } }, isEditable(declaration) ? [replaceFix(declaration, 'EUPL-1.2')] : []),
      );
  },
};
