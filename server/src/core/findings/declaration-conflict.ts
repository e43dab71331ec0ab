import { declarationsAgree } from '../assessment/agreement';
import type { OutboundDeclaration } from '../assessment/model';
import { declarationFinding, isEditable, replaceFix } from './declaration-texts';
import type { FolderFindingKind, FolderView } from './kind';
import type { Finding, Severity } from './model';

/** Places where the project states different licences, each reported with the others beside it. */
export const declarationConflict: FolderFindingKind = {
  code: 'declaration-conflict',
  find: (view) => [...within(view), ...against(view)],
};

/** Conflicts among the declarations of one folder. */
function within({ declarations }: FolderView): Finding[] {
  return declarations.flatMap((declaration) => {
    const others = declarations.filter((other) => other !== declaration && !declarationsAgree(declaration, other, declarations));
    return declaration.file === '' || others.length === 0 ? [] : [conflict(declaration, others, 'error')];
  });
}

/** A folder without a licence text of its own that states another licence than the project around it. */
function against({ declarations, above }: FolderView): Finding[] {
  if (above.length === 0 || declarations.some(({ kind }) => kind === 'text' || kind === 'policy')) return [];
  return declarations.flatMap((declaration) => {
    const others = above.filter((other) => !declarationsAgree(declaration, other, above));
    return others.length === above.length ? [conflict(declaration, others, declaration.status === 'none' ? 'information' : 'warning')] : [];
  });
}

function conflict(declaration: OutboundDeclaration, others: readonly OutboundDeclaration[], severity: Severity): Finding {
  const targets = [...new Set(others.flatMap(({ expression, kind }) => (expression === undefined || (kind === 'text' && /^(A|L)?GPL-\d\.\d$/.test(expression)) ? [] : [expression])))];
  return declarationFinding(
    'declaration-conflict',
    severity,
    declaration,
    { id: declaration.status === 'none' ? 'finding.declaration-conflict.none' : 'finding.declaration-conflict', args: { value: declaration.value, others: others.map((other) => (other.file === '' ? other.value : `${other.value} (${other.file})`)).filter((text, at, all) => all.indexOf(text) === at) } },
    isEditable(declaration) ? targets.map((target, at) => replaceFix(declaration, target, at === 0)) : [],
    others,
  );
}
