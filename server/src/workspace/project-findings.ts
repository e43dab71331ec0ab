import type { FileFacts } from '../core/facts/model';
import { findInReuse } from '../core/findings/in-file';
import type { Assessment, Finding } from '../core/findings/model';
import { findRepeated, NOTHING_REPEATED } from '../core/findings/repeated';
import { markWaived, openOnes } from '../core/findings/waivers';
import type { ReuseAbove } from '../core/reuse/model';
import { sameData } from '../core/text/same-data';
import { baseNameOf } from '../core/text/paths';
import { groupByFile, sorted } from './arranged';
import { createFileFindings } from './file-findings';
import type { FileFindings } from './file-findings';
import { createGraphCache } from './graphs';
import type { GraphCache } from './graphs';
import { readOutsidePolicy } from './outside-policy';
import type { WorkspaceInput } from './packages';
import { buildProjectState } from './project';
import type { ProjectState } from './project';
import type { SessionParts } from './session-parts';
import type { Together } from './scan/kept-together';
import { createSharedFindings } from './shared-findings';
import type { SharedFindings } from './shared-findings';
import type { Pause } from './slices';

/** Files judged before the clock is asked whether the slice is over. */
const AT_ONCE = 50;

/** How a rejudging is meant. */
export interface Rejudging {
  /** True where nothing but manifests changed, so that what files state stands as it was judged. */
  readonly packagesAlone?: boolean;
  readonly wanted?: Pause;
  /** What an earlier session found in all files together. */
  readonly recall?: () => Together | undefined;
}

/** The findings of a workspace as it was last judged; whoever asks during a judging gets the last complete answer. */
export interface ProjectFindings {
  /** Undefined until everything was judged once. */
  readonly state: ProjectState | undefined;
  readonly graphs: GraphCache;
  /** Findings about single files, remembered. */
  readonly inFiles: FileFindings;
  /** What is judged, where these files are there. */
  input(there: ReadonlySet<string>, wanted: Pause): Promise<WorkspaceInput>;
  /** Judges everything anew from the facts; answers how to tell the files whose findings are others than before, none where it was stopped. */
  rejudge(rejudging?: Rejudging): Promise<() => string[]>;
  /** Judges covered files that changed, alone; the others whose findings are others than before by it. */
  rejudgeCovered(current: ProjectState, paths: readonly string[]): readonly string[];
  /** What nobody has accepted of a file. */
  of(path: string): readonly Finding[];
  /** All findings, in order of their places. */
  all(): Pick<Assessment, 'findings' | 'waived'>;
}

/** What is there at the moment. */
interface Watched {
  /** The files of the workspace. */
  there(): ReadonlySet<string>;
  above(): ReuseAbove | undefined;
}

/** Nothing is judged yet. */
export function createProjectFindings({ runtime, engines, root, options, store, resolver, turns }: SessionParts, { there, above }: Watched): ProjectFindings {
  const graphs = createGraphCache();
  const inFiles = createFileFindings();
  let state: ProjectState | undefined;
  let fileFindings = new Map<string, readonly Finding[]>();
  let projectFindings = new Map<string, Finding[]>();
  /** Findings about the project's REUSE files and licence texts; a change of any covered file may change them. */
  let reuseFindings = new Map<string, Finding[]>();
  /** What one cause has in several files. */
  let shared = createSharedFindings();
  /** What many files share, as it was when everything was judged. */
  let repeated = NOTHING_REPEATED;
  /** True when covered files changed since everything was judged. */
  let covered = false;

  /** Asks REUSE anew; the files whose findings are others than before. */
  const rejudgeReuse = ({ reuse, policyAt }: ProjectState): string[] => {
    const before = reuseFindings;
    reuseFindings = groupByFile(markWaived(findInReuse({ reuse, files: store.facts }), policyAt, runtime.clock.today()));
    return [...new Set([...before.keys(), ...reuseFindings.keys()])].filter((path) => !sameData(before.get(path), reuseFindings.get(path)));
  };

  const inputOf = (existing: ReadonlySet<string>, outside: FileFacts | undefined, wanted: Pause): WorkspaceInput => {
    const { policy } = outside ?? {};
    const outer = above();
    return { facts: store.facts, rootName: baseNameOf(root), engines, resolver, today: runtime.clock.today(), exists: (path) => existing.has(path) || store.facts.has(path), pause: wanted, ...(outer && { above: outer }), ...(policy && { policy }), ...(options.outbound !== undefined && { outbound: options.outbound }) };
  };
  const outsidePolicy = (): Promise<FileFacts | undefined> => readOutsidePolicy(runtime, options.policyFile, root);

  const judgeFiles = async (current: ProjectState, outside: FileFacts | undefined, { today, together }: { readonly today: string; readonly together: SharedFindings }): Promise<Map<string, readonly Finding[]>> => {
    const judged = new Map<string, readonly Finding[]>();
    let count = 0;
    for (const facts of store.facts.values()) {
      const findings = together.take(facts.path, inFiles.of(facts, current, today)).alone;
      if (findings.length > 0) judged.set(facts.path, findings);
      if (++count % AT_ONCE === 0) await turns.breathe();
    }
    inFiles.keepOnly(store.facts);
    if (outside) judged.set(outside.path, inFiles.of(outside, current, today));
    return judged;
  };

  const rejudge: ProjectFindings['rejudge'] = async ({ packagesAlone = false, wanted = turns.pause, recall } = {}) => {
    const kept = packagesAlone && !covered && state ? statedIn(state) : undefined;
    const outside = await outsidePolicy();
    const current = await buildProjectState({ ...inputOf(there(), outside, wanted), ...(kept && { kept }), ...(recall && { recall }) }, graphs);
    if (!current) return () => [];
    const today = runtime.clock.today();
    const judgedProject = groupByFile(markWaived(current.assessment.findings, current.policyAt, today));
    const together = createSharedFindings();
    const judgedFiles = await judgeFiles(current, outside, { today, together });
    const everywhere = new Map(judgedFiles);
    for (const [path, findings] of together.byFile()) everywhere.set(path, [...(everywhere.get(path) ?? []), ...findings]);
    const again = findRepeated(everywhere);
    if (again !== NOTHING_REPEATED) for (const [path, findings] of judgedFiles) judgedFiles.set(path, again.of(path, findings));
    if (!kept) covered = false;
    // All at once: whoever asks meanwhile gets the last complete answer.
    const before = [fileFindings, projectFindings] as const;
    const [sharedBefore, sharedNow] = [shared.byFile(), together.byFile()];
    [state, repeated, fileFindings, projectFindings, shared] = [current, again, judgedFiles, judgedProject, together];
    const reuse = rejudgeReuse(current);
    return () => {
      const pairs = [[before[0], judgedFiles], [before[1], judgedProject], [sharedBefore, sharedNow]] as const;
      const touched = new Set(pairs.flatMap(([was, is]) => [...was.keys(), ...is.keys()]));
      return [...new Set([...reuse, ...[...touched].filter((path) => pairs.some(([was, is]) => !sameData(was.get(path), is.get(path))))])];
    };
  };

  const toldTogether = (file: string): readonly Finding[] => repeated.of(file, shared.byFile().get(file) ?? []);

  return {
    get state() {
      return state;
    },
    graphs,
    inFiles,
    input: async (existing, wanted) => inputOf(existing, await outsidePolicy(), wanted),
    rejudge,
    rejudgeCovered: (current, paths) => {
      covered = true;
      const others: string[] = [];
      for (const path of paths) {
        const facts = store.facts.get(path);
        current.reuse.update(path, current.isIgnored(path) ? undefined : facts);
        const { alone, touched } = shared.take(path, facts ? inFiles.of(facts, current, runtime.clock.today()) : []);
        others.push(...touched);
        const findings = repeated.of(path, alone);
        if (findings.length > 0) fileFindings.set(path, findings);
        else fileFindings.delete(path);
      }
      return current.reuse.inUse ? [...others, ...rejudgeReuse(current)] : others;
    },
    of: (path) => openOnes([...(projectFindings.get(path) ?? []), ...(reuseFindings.get(path) ?? []), ...(fileFindings.get(path) ?? []), ...toldTogether(path)]),
    all: () => {
      const all = sorted([...[...projectFindings.values()].flat(), ...[...reuseFindings.values()].flat(), ...[...fileFindings.values()].flat(), ...[...shared.byFile().keys()].flatMap(toldTogether)]);
      return { findings: openOnes(all), waived: all.filter(({ waiver }) => waiver !== undefined) };
    },
  };
}

/** No more of a state than is needed: each would hold the one before it in memory. */
function statedIn({ conventions, reuse }: ProjectState): Pick<ProjectState, 'conventions' | 'reuse'> {
  return { conventions, reuse };
}
