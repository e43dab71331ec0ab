import { manifestDeclarations, textDeclaration } from '../assessment/declarations';
import { euplVersionIn } from '../assessment/eupl-version';
import type { OutboundDeclaration } from '../assessment/model';
import type { FileFacts } from '../facts/model';
import { speaksForProject } from '../facts/quiet';
import { folderOf } from '../text/paths';
import type { FileView } from './kind';

/** The version of the EUPL that the project tells beside what `facts` declares without one. */
export function euplVersionBeside(facts: FileFacts, { files, engine }: FileView): string | undefined {
  const declarationsIn = (folder: string): readonly OutboundDeclaration[] =>
    [...files.values()].filter(({ path }) => folderOf(path) === folder && speaksForProject(path)).flatMap((each) => {
      if (each.role === 'licence-text') return textDeclaration(each) ?? [];
      return each.manifest?.role === 'manifest' || each.manifest?.role === 'declaration' ? manifestDeclarations(each, engine, files) : [];
    });
  return euplVersionIn(folderOf(facts.path), declarationsIn, files);
}
