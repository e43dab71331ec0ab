import { advisedFixes, isDecision } from '../../server/src/core/findings/advice';
import type { Finding, FixOffer } from '../../server/src/core/findings/model';

/** What a fix leaves at a place: two that are advised for one project must not leave different things at one, nor touch what another takes away. */
interface Effect {
  readonly place: string;
  readonly left: string;
}

function effectsOf({ fix, arguments: given }: FixOffer): Effect[] {
  const { file = '', line, character, expression = '', licence = '', to = '' } = given;
  switch (fix) {
    case 'replace-value':
      return [{ place: `${file}:${String(line)}:${String(character)}`, left: expression }];
    case 'licence-text':
      return [{ place: file, left: `text of ${licence}` }];
    case 'rename-file':
      return [{ place: file, left: 'nothing' }, { place: to, left: `what ${file} holds` }];
    case 'remove-file':
      return [{ place: file, left: 'nothing' }];
    case 'insert-header':
      return [{ place: `header of ${file}`, left: expression }];
    case 'insert-licence-field':
      return [{ place: `field of ${file}`, left: expression }];
    default:
      return [];
  }
}

/** The fix that a report advises where it leaves no choice; what is for the holders of the rights to decide is no advice to follow at once. */
function advised(finding: Finding): readonly FixOffer[] {
  const fixes = advisedFixes(finding);
  return fixes.length === 1 ? fixes.filter((fix) => !isDecision(fix)) : [];
}

/** Advised fixes of one project that cannot both be followed, as `code at place: one; code: another`; empty where all can. */
export function contradictingFixes(findings: readonly Finding[]): string[] {
  const left = new Map<string, { readonly effect: Effect; readonly code: string }>();
  const contradicting: string[] = [];
  for (const finding of findings) {
    for (const effect of advised(finding).flatMap(effectsOf)) {
      const before = left.get(effect.place);
      if (!before) left.set(effect.place, { effect, code: finding.code });
      else if (before.effect.left !== effect.left) contradicting.push(`${effect.place}: ${before.code} leaves ${before.effect.left}; ${finding.code} leaves ${effect.left}`);
    }
  }
  return contradicting;
}
