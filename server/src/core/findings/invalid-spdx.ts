import { declarationFinding } from './declaration-texts';
import { declaredValues } from './declared-value';
import type { FileFindingKind } from './kind';

/** A declared value that names no licence anybody could look up. */
export const invalidSpdx: FileFindingKind = {
  code: 'invalid-spdx',
  find: (facts, view) =>
    declaredValues(facts, view)
      .filter(({ status, kind, value }) => status === 'invalid' && (kind === 'expression' || kind === 'name') && !view.engine.idsOf(value).some(({ standing }) => standing === 'unknown'))
      .map((declaration) => declarationFinding(declaration, { code: 'invalid-spdx', severity: 'error', message: { id: 'finding.invalid-spdx', args: { value: declaration.value } } })),
};
