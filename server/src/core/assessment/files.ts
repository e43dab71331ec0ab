import type { FileFacts } from '../facts/model';
import type { FileView } from '../findings/kind';
import type { Finding } from '../findings/model';
import { FILE_FINDINGS } from '../findings/registry';

/** The findings about one file in its project. */
export function findInFile(facts: FileFacts, view: FileView): Finding[] {
  return FILE_FINDINGS.flatMap((kind) => kind.find(facts, view));
}
