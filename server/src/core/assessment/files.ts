import type { FileFacts } from '../facts/model';
import type { FileView, ReuseProjectView } from '../findings/kind';
import type { Finding } from '../findings/model';
import { FILE_FINDINGS, REUSE_FINDINGS, SILENT_FILE_FINDINGS } from '../findings/registry';

/** The findings about one file in its project. */
export function findInFile(facts: FileFacts, view: FileView): Finding[] {
  return (isSilent(facts) ? SILENT_FILE_FINDINGS : FILE_FINDINGS).flatMap((kind) => kind.find(facts, view));
}

/** True for a covered file that states nothing: most findings are about statements, and most files of large projects have none. */
function isSilent({ role, header, problems }: FileFacts): boolean {
  if (role !== 'covered' || problems.length > 0) return false;
  return header === undefined || header.tags.length + header.copyrights.length + header.notices.length + header.malformed.length === 0;
}

/** The findings about what REUSE asks of the project as a whole; none where the project does not follow REUSE. */
export function findInReuse(view: ReuseProjectView): Finding[] {
  return view.reuse.inUse ? REUSE_FINDINGS.flatMap((kind) => kind.find(view)) : [];
}
