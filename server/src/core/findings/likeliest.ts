import { manifestDeclarations } from '../assessment/declarations';
import { textId } from '../declared/agree';
import type { FileFacts } from '../facts/model';
import { folderOf } from '../text/paths';
import type { FileView } from './kind';

export interface Likeliest {
  /** All of them, the likeliest first; those that fit alike keep their order. */
  readonly ordered: readonly string[];
  /** False where all of them contradict what the project says. */
  readonly fits: boolean;
  /** The one that the project says elsewhere in so many words. */
  readonly said?: string;
}

/**
 * Readings of what `facts` states, or corrections of it, in the order in which they fit what the project says elsewhere: taking
 * the first shall not lead to a contradiction.
 */
export function likeliest(candidates: readonly string[], facts: FileFacts, view: FileView): Likeliest {
  const { outbound, laterSaid } = view;
  const said = saidBeside(facts, view);
  const rank = (candidate: string): number => {
    if (said.has(candidate)) return 0;
    if (candidate === outbound) return 1;
    return outbound !== undefined && textId(candidate) === textId(outbound) ? 2 : 3;
  };
  // An ambiguous name rarely comes with all its readings: one that is said beside it and has the same text is one of them.
  const also = [...said].filter((each) => !candidates.includes(each) && candidates.some((candidate) => textId(candidate) === textId(each)));
  const ordered = [...candidates, ...also].sort((a, b) => rank(a) - rank(b));
  const [first] = ordered;
  return { ordered, fits: outbound === undefined || (first !== undefined && rank(first) < 3), ...(first !== undefined && rank(first) < 2 && (said.has(first) || laterSaid || !/-(?:only|or-later)$/.test(first)) && { said: first }) };
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
