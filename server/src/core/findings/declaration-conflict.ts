import { declarationsAgree } from '../assessment/agreement';
import type { OutboundDeclaration } from '../assessment/model';
import { declarationFinding, isEditable, replaceFix } from './declaration-texts';
import type { FolderFindingKind, FolderView } from './kind';
import type { Finding, Severity } from './model';

/** Places where the project states different licences, each reported with the others beside it. */
export const declarationConflict: FolderFindingKind = {
  code: 'declaration-conflict',
  find: (view) => onePerLine([...within(view), ...against(view)]),
};

/** A name and the file it links to stand on one line and say one thing. */
function onePerLine(findings: readonly Finding[]): Finding[] {
  const places = findings.map(({ file, range }) => `${file}\n${String(range.start.line)}`);
  return findings.filter((_, at) => places.indexOf(places[at] ?? '') === at);
}

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
    { id: declaration.status === 'none' ? 'finding.declaration-conflict.none' : 'finding.declaration-conflict', args: { value: wordsOf(declaration), others: [...new Set(others.map((other) => (other.file === '' ? other.value : `${wordsOf(other)} (${other.file})`)))] } },
    isEditable(declaration) ? targets.map((target, at) => replaceFix(declaration, target, at === 0)) : [],
    others,
  );
}

/** A reference to a licence file says what stands there. */
function wordsOf({ kind, value, expression }: OutboundDeclaration): string {
  return kind === 'file' && expression !== undefined ? `${expression}: ${value}` : value;
}
