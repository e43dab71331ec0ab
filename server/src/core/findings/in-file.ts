import type { FileFacts } from '../facts/model';
import type { FileFindingKind, FileView, ReuseProjectView } from './kind';
import type { Finding } from './model';
import { COVERED_FILE_FINDINGS, FILE_FINDINGS, REUSE_FINDINGS, SILENT_FILE_FINDINGS } from './registry';

/** The findings about one file in its project. */
export function findInFile(facts: FileFacts, view: FileView): Finding[] {
  const found: Finding[] = [];
  for (const kind of kindsFor(facts)) for (const finding of findOf(kind, facts, view)) found.push(finding);
  return found;
}

/** The findings of one kind: none in a file that the kind does not ask. */
export function findOf(kind: FileFindingKind, facts: FileFacts, view: FileView): readonly Finding[] {
  return kind.asks?.(facts.path) === false ? [] : kind.find(facts, view);
}

/** Large projects have tens of thousands of covered files, and most of them state nothing: they are not asked what cannot apply. */
function kindsFor({ role, header, problems }: FileFacts): readonly FileFindingKind[] {
  if (role !== 'covered' || problems.length > 0) return FILE_FINDINGS;
  const silent = header === undefined || (header.tags.length + header.copyrights.length + header.notices.length + header.malformed.length === 0 && !header.refusal && !header.takenIn);
  return silent ? SILENT_FILE_FINDINGS : COVERED_FILE_FINDINGS;
}

/** The findings about what REUSE asks of the project as a whole; none where the project does not follow REUSE. */
export function findInReuse(view: ReuseProjectView): Finding[] {
  return view.reuse.inUse ? REUSE_FINDINGS.flatMap((kind) => kind.find(view)) : [];
}
