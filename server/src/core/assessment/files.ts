import type { FileFacts } from '../facts/model';
import type { FileView, ReuseProjectView } from '../findings/kind';
import type { Finding } from '../findings/model';
import { FILE_FINDINGS, REUSE_FINDINGS } from '../findings/registry';

/** The findings about one file in its project. */
export function findInFile(facts: FileFacts, view: FileView): Finding[] {
  return FILE_FINDINGS.flatMap((kind) => kind.find(facts, view));
}

/** The findings about what REUSE asks of the project as a whole; none where the project does not follow REUSE. */
export function findInReuse(view: ReuseProjectView): Finding[] {
  return view.reuse.inUse ? REUSE_FINDINGS.flatMap((kind) => kind.find(view)) : [];
}
