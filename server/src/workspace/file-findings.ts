import { findInFile } from '../core/assessment/files';
import { withoutWaived } from '../core/assessment/waivers';
import type { FileFacts } from '../core/facts/model';
import type { FileView } from '../core/findings/kind';
import type { Finding } from '../core/findings/model';
import type { ProjectState } from './project';

/** The findings about single files. */
export interface FileFindings {
  /** What is wrong with a file in the project as it is on `today` (YYYY-MM-DD), without what the policy leaves out or accepts. */
  of(facts: FileFacts, state: ProjectState, today: string): readonly Finding[];
}

interface Answer {
  readonly view: FileView;
  readonly findings: readonly Finding[];
}

/** Remembers the findings about covered files: most changes of a manifest mean nothing to them, and there may be many thousands. */
export function createFileFindings(): FileFindings {
  const answers = new WeakMap<FileFacts, Answer>();
  return {
    of: (facts, state, today) => {
      if (state.isIgnored(facts.path)) return [];
      const view = state.viewOf(facts);
      const known = answers.get(facts);
      if (known && meansTheSame(known.view, view)) return known.findings;
      const findings = withoutWaived(findInFile(facts, view), state.policyAt, today);
      // What other files of the project are there matters to all but covered files.
      if (facts.role === 'covered' && facts.problems.length === 0) answers.set(facts, { view, findings });
      return findings;
    },
  };
}

/** True where a covered file cannot tell the difference. */
function meansTheSame(a: FileView, b: FileView): boolean {
  return a.policy === b.policy && a.engine === b.engine && a.outbound === b.outbound && a.laterSaid === b.laterSaid && a.conventions === b.conventions && a.reuse === b.reuse && a.today === b.today;
}
