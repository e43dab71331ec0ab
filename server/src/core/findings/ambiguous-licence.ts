import type { OutboundDeclaration } from '../assessment/model';
import { textId } from '../declared/agree';
import { declarationFinding, isEditable } from './declaration-texts';
import { replaceFix } from './offers';
import { declaredValues } from './declared-value';
import type { FileFacts } from '../facts/model';
import type { FileFindingKind, FileView } from './kind';
import { likeliest } from './likeliest';
import type { Message } from '../messages/model';
import type { FixOffer } from './model';

/** A declared value that fits several licences: the person says which, the product does not guess. */
export const ambiguousLicence: FileFindingKind = {
  code: 'ambiguous-licence',
  find: (facts, view) =>
    declaredValues(facts, view)
      .filter(({ status, kind }) => status === 'ambiguous' && kind !== 'sentence')
      // One string may serve as field and as classifier.
      .filter(({ range }, at, all) => all.findIndex((other) => other.range.start.line === range.start.line && other.range.start.character === range.start.character) === at)
      .map((declaration) =>
        declarationFinding(declaration, {
          code: 'ambiguous-licence',
          severity: declaration.kind === 'classifier' ? (isSettled(declaration, view.outbound) ? 'hint' : 'information') : 'warning',
          message: doubtAbout(declaration),
          fixes: isEditable(declaration) ? readings(declaration, facts, view) : [],
        }),
      ),
};

function doubtAbout({ value, candidates }: OutboundDeclaration): Message {
  const [only, ...others] = candidates;
  if (only === undefined) return { id: 'finding.ambiguous-licence.open', args: { value } };
  return others.length === 0 ? { id: 'finding.ambiguous-licence.likely', args: { value, expression: only } } : { id: 'finding.ambiguous-licence', args: { value, candidates: { anyOf: candidates } } };
}

/** What the value may be replaced with; none where all of it contradicts the project, which is told beside this. */
function readings(declaration: OutboundDeclaration, facts: FileFacts, view: FileView): FixOffer[] {
  const { ordered, said, fits } = likeliest(declaration.candidates, facts, view);
  return fits ? ordered.slice(0, 6).map((candidate) => replaceFix(declaration, candidate, candidate === said)) : [];
}

/** PyPI's classifiers have no better word for some licences; which one is meant stands elsewhere then. */
function isSettled({ candidates }: OutboundDeclaration, outbound: string | undefined): boolean {
  return outbound !== undefined && candidates.some((candidate) => textId(candidate) === textId(outbound));
}
