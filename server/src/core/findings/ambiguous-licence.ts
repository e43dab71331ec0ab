import type { OutboundDeclaration } from '../assessment/model';
import { textId } from '../declared/agree';
import { declarationFinding, isEditable, replaceFix } from './declaration-texts';
import { declaredValues } from './declared-value';
import type { FileFindingKind } from './kind';
import { likeliestFirst } from './likeliest';

/** A declared value that fits several licences: the person says which, the product does not guess. */
export const ambiguousLicence: FileFindingKind = {
  code: 'ambiguous-licence',
  find: (facts, view) =>
    declaredValues(facts, view)
      .filter(({ status, kind }) => status === 'ambiguous' && kind !== 'sentence')
      // One string may serve as field and as classifier.
      .filter(({ range }, at, all) => all.findIndex((other) => other.range.start.line === range.start.line && other.range.start.character === range.start.character) === at)
      .map((declaration) =>
        declarationFinding(
          'ambiguous-licence',
          declaration.kind === 'classifier' ? (isSettled(declaration, view.outbound) ? 'hint' : 'information') : 'warning',
          declaration,
          declaration.candidates.length > 0 ? { id: 'finding.ambiguous-licence', args: { value: declaration.value, candidates: { anyOf: declaration.candidates } } } : { id: 'finding.ambiguous-licence.open', args: { value: declaration.value } },
          isEditable(declaration) ? likeliestFirst(declaration.candidates, facts, view).slice(0, 6).map((candidate) => replaceFix(declaration, candidate)) : [],
        ),
      ),
};

/** PyPI's classifiers have no better word for some licences; which one is meant stands elsewhere then. */
function isSettled({ candidates }: OutboundDeclaration, outbound: string | undefined): boolean {
  return outbound !== undefined && candidates.some((candidate) => textId(candidate) === textId(outbound));
}
