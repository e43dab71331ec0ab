import { euplVersionIn } from '../assessment/eupl-version';
import type { FileFacts } from '../facts/model';
import { folderOf } from '../text/paths';
import { declarationsOf } from './beside';
import type { FileView } from './kind';

/** The version of the EUPL that the project tells beside what `facts` declares without one. */
export function euplVersionBeside(facts: FileFacts, view: FileView): string | undefined {
  return euplVersionIn(folderOf(facts.path), (folder) => declarationsOf(folder, view), view.files);
}
