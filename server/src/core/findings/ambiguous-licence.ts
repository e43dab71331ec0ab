import { declarationFinding, isEditable, replaceFix } from './declaration-texts';
import { declaredValues } from './declared-value';
import type { FileFindingKind } from './kind';

/** A declared value that fits several licences: the person says which, the product does not guess. */
export const ambiguousLicence: FileFindingKind = {
  code: 'ambiguous-licence',
  find: (facts, view) =>
    declaredValues(facts, view)
      .filter(({ status, kind }) => status === 'ambiguous' && kind !== 'sentence')
      .map((declaration) =>
        declarationFinding(
          'ambiguous-licence',
          declaration.kind === 'classifier' ? 'information' : 'warning',
          declaration,
          declaration.candidates.length > 0 ? { id: 'finding.ambiguous-licence', args: { value: declaration.value, candidates: { anyOf: declaration.candidates } } } : { id: 'finding.ambiguous-licence.open', args: { value: declaration.value } },
          isEditable(declaration) ? declaration.candidates.slice(0, 6).map((candidate) => replaceFix(declaration, candidate)) : [],
        ),
      ),
};
