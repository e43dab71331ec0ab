import { declarationsAgree } from '../assessment/agreement';
import { packageDeclarations, textDeclaration } from '../assessment/declarations';
import type { OutboundDeclaration } from '../assessment/model';
import type { FileFacts } from '../facts/model';
import { speaksForProject } from '../facts/quiet';
import { folderOf } from '../text/paths';
import type { FileView } from './kind';

/** What the texts, manifests and declarations of a folder say about its licence. */
export function declarationsOf(folder: string, { files, engine }: FileView): readonly OutboundDeclaration[] {
  return [...files.values()].filter(({ path }) => folderOf(path) === folder && speaksForProject(path)).flatMap((each) => {
    if (each.role === 'licence-text') return textDeclaration(each) ?? [];
    return each.manifest?.role === 'manifest' || each.manifest?.role === 'declaration' ? packageDeclarations(each, engine, files) : [];
  });
}

/**
 * True where what `facts` declares stands against something else in its folder: that is told at each place, with one licence for all, so that no
 * other advice is given about the words of it. A policy that decides leaves the places as they are.
 */
export function isContradicted(declaration: OutboundDeclaration, facts: FileFacts, view: FileView): boolean {
  if (view.policy.outbound) return false;
  const all = declarationsOf(folderOf(facts.path), view);
  const { line, character } = declaration.range.start;
  // Of several that a manifest lists, all together say something.
  const own = all.filter(({ file, kind, range: { start } }) => file === facts.path && (kind === 'list' || (start.line === line && start.character === character)));
  const meant = own.map((each) => (each.kind === 'list' ? each : { ...each, ...(declaration.expression !== undefined && { expression: declaration.expression }) }));
  return meant.some((each, at) => all.some((other) => other !== own[at] && !declarationsAgree(each, other, all)));
}
