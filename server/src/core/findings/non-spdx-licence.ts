import { declarationFinding, isEditable, replaceFix } from './declaration-texts';
import { declaredValues } from './declared-value';
import type { FileFindingKind } from './kind';

/** A declared value that people understand and programs do not: its SPDX expression is offered. */
export const nonSpdxLicence: FileFindingKind = {
  code: 'non-spdx-licence',
  find: (facts, view) =>
    declaredValues(facts, view)
      .filter(({ status, kind, expression, value }) => status === 'normalised' && (kind === 'expression' || kind === 'name') && expression !== undefined && !isOnlyCase(value, expression) && !view.engine.isExpression(value))
      .map((declaration) =>
        declarationFinding(
          'non-spdx-licence',
          declaration.kind === 'expression' ? 'warning' : 'information',
          declaration,
          { id: 'finding.non-spdx-licence', args: { value: declaration.value, expression: declaration.expression ?? '' } },
          isEditable(declaration) ? [replaceFix(declaration, declaration.expression ?? '', true)] : [],
        ),
      ),
};

/** SPDX ids are matched without regard to case (SPDX 2.3 annex D.2), so case alone is no fault. */
function isOnlyCase(value: string, expression: string): boolean {
  return value.toLowerCase() === expression.toLowerCase();
}
