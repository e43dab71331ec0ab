import { findInFile } from '../core/findings/in-file';
import { markWaived } from '../core/findings/waivers';
import type { FileFacts } from '../core/facts/model';
import type { FileView } from '../core/findings/kind';
import type { Finding } from '../core/findings/model';
import type { Policy } from '../core/policy/model';
import type { ProjectState } from './project';

/** The findings about single files. */
export interface FileFindings {
  /** What is wrong with a file in the project as it is on `today` (YYYY-MM-DD), without what the policy leaves out; what it accepts is marked. */
  of(facts: FileFacts, state: ProjectState, today: string): readonly Finding[];
  /** What was last found in a covered file, before anything was accepted, and by what it was judged. */
  judged(facts: FileFacts): { readonly by: string; readonly findings: readonly Finding[] } | undefined;
  /** Asks `recalled` from now on about covered files that were not judged yet. */
  recall(recalled: Recall | undefined): void;
  /** Forgets all files but these, once there are more. */
  keepOnly(paths: ReadonlyMap<string, unknown>): void;
}

/** Findings that an earlier session judged by the same. */
export type Recall = (facts: FileFacts, by: string) => readonly Finding[] | undefined;

interface Answer {
  readonly facts: FileFacts;
  /** The last that means the same. */
  view: FileView;
  readonly findings: readonly Finding[];
}

/** Remembers the findings about covered files: most changes of a manifest mean nothing to them, and there may be many thousands. */
export function createFileFindings(): FileFindings {
  const answers = new Map<string, Answer>();
  const meaningOf = createMeanings();
  let recalled: Recall | undefined;
  const findingsOf = (facts: FileFacts, view: FileView): readonly Finding[] => {
    if (facts.role !== 'covered' || facts.problems.length > 0) return findInFile(facts, view);
    const known = answers.get(facts.path);
    if (known?.facts === facts && (known.view === view || meaningOf(known.view) === meaningOf(view))) {
      known.view = view;
      return known.findings;
    }
    const findings = recalled?.(facts, meaningOf(view)) ?? findInFile(facts, view);
    answers.set(facts.path, { facts, view, findings });
    return findings;
  };
  return {
    of: (facts, state, today) => {
      const view = state.viewOf(facts);
      if (view.policy.ignore.length > 0 && state.isIgnored(facts.path)) return [];
      const findings = findingsOf(facts, view);
      return view.policy.waivers.length === 0 ? findings : markWaived(findings, state.policyAt, today);
    },
    judged: (facts) => {
      const known = answers.get(facts.path);
      return known?.facts === facts ? { by: meaningOf(known.view), findings: known.findings } : undefined;
    },
    recall: (from) => (recalled = from),
    keepOnly: (paths) => {
      // Nearly always all are there.
      if (answers.size > paths.size) for (const path of answers.keys()) if (!paths.has(path)) answers.delete(path);
    },
  };
}

/** Meanings remembered; a policy means something else with every key typed. */
const MOST_MEANINGS = 1_000;

/**
 * The same text for views that mean the same to a covered file, which knows no other file and not the day. The engine follows
 * from the policy.
 */
function createMeanings(): (view: FileView) => string {
  const ofPolicy = new WeakMap<Policy, string>();
  const ofView = new WeakMap<FileView, string>();
  // One and the same string, so that comparing takes no time.
  const known = new Map<string, string>();
  return (view) => {
    const before = ofView.get(view);
    if (before !== undefined) return before;
    const policy = ofPolicy.get(view.policy) ?? JSON.stringify(view.policy);
    ofPolicy.set(view.policy, policy);
    const written = [policy, view.outbound ?? '', view.own ?? '', view.laterSaid, JSON.stringify(view.work), view.conventions.meaning, view.reuse.meaning].join('\n');
    const meaning = known.get(written) ?? written;
    if (known.size >= MOST_MEANINGS) known.clear();
    known.set(written, meaning);
    ofView.set(view, meaning);
    return meaning;
  };
}
