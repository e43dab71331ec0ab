import { manifestDeclarations } from '../assessment/declarations';
import { textId } from '../declared/agree';
import type { FileFacts } from '../facts/model';
import { folderOf } from '../text/paths';
import type { FileView } from './kind';

/**
 * Readings of what `facts` states, or corrections of it, in the order in which they fit what the project says elsewhere: taking
 * the first shall not lead to a contradiction. Those that fit alike keep their order.
 */
export function likeliestFirst(candidates: readonly string[], facts: FileFacts, view: FileView): string[] {
  const { outbound } = view;
  const said = saidBeside(facts, view);
  const rank = (candidate: string): number => {
    if (said.has(candidate)) return 0;
    if (candidate === outbound) return 1;
    return outbound !== undefined && textId(candidate) === textId(outbound) ? 2 : 3;
  };
  // An ambiguous name rarely comes with all its readings: one that is said beside it and has the same text is one of them.
  const also = [...said].filter((each) => !candidates.includes(each) && candidates.some((candidate) => textId(candidate) === textId(each)));
  return [...candidates, ...also].sort((a, b) => rank(a) - rank(b));
}

/** What other manifests and declarations of the same folder state in so many words. */
function saidBeside(facts: FileFacts, { files, engine }: FileView): ReadonlySet<string> {
  const said = new Set<string>();
  if (!facts.manifest) return said;
  const folder = folderOf(facts.path);
  for (const other of files.values()) {
    const role = other.manifest?.role;
    if (other === facts || (role !== 'manifest' && role !== 'declaration') || folderOf(other.path) !== folder) continue;
    for (const { expression, value } of manifestDeclarations(other, engine, files)) if (expression !== undefined && value.includes(expression)) said.add(expression);
  }
  return said;
}
