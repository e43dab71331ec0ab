import type { AssessedPackage } from '../core/assessment/model';
import type { FileFacts } from '../core/facts/model';
import { findInReuse } from '../core/findings/in-file';
import { findRepeated, NOTHING_REPEATED } from '../core/findings/repeated';
import { markWaived, openOnes } from '../core/findings/waivers';
import type { Assessment, Finding } from '../core/findings/model';
import { NO_POLICY } from '../core/policy/model';
import { LICENCES_FOLDER } from '../core/reuse/licence-files';
import { createReuseView } from '../core/reuse/view';
import { sameData } from '../core/text/same-data';
import { baseNameOf, folderOf, isWithin } from '../core/text/paths';
import type { Runtime } from '../runtime';
import { groupByFile, sorted } from './arranged';
import type { Engines } from './engines';
import { createFileFindings } from './file-findings';
import { createFirstFindings } from './first-findings';
import { createGraphCache } from './graphs';
import type { Cancellation, ChangeResult, ScanLimit, ScanProgress, Session, SessionOptions } from './model';
import { NEVER_CANCELLED } from './model';
import type { WorkspaceInput } from './packages';
import type { ProjectState } from './project';
import { buildProjectState } from './project';
import { countedFiles } from './reuse/counted';
import { proposedLicence } from './reuse/proposed';
import { scanFolders } from './scan/folders';
import { openKeptFacts } from './scan/kept';
import { readOutsidePolicy } from './outside-policy';
import type { Pause } from './slices';
import { createFactStore, statesTheSame } from './store';
import { DEEPEST, DEFAULT_FILE_LIMIT, walkFolders } from './walk';
import type { WalkEnd } from './walk';

/** Milliseconds of work after which other events get their turn. */
const SLICE = 25;
/** Files judged before the clock is asked whether the slice is over. */
const AT_ONCE = 50;
/** Folders of installed or generated files: their metadata is read on demand, nothing in them is the project's own. */
const INSTALLED = /(^|\/)(node_modules|bower_components|\.venv|venv|site-packages|__pycache__|\.tox|\.gradle|\.nx|\.next|\.yarn\/cache)(\/|$)/;
/** What a change of a file reaches: nothing, its own findings, what packages are made of, or everything. */
type Reach = 'same' | 'file' | 'packages' | 'project';
interface Change {
  readonly path: string;
  readonly reach: Reach;
}
const NOTHING: ChangeResult = { all: false, files: [] };

/** Opens a session on the folder `root` (absolute, `/`); nothing is read before `scan`. */
export function createSession(runtime: Runtime, engines: Engines, root: string, options: SessionOptions): Session {
  const store = createFactStore(runtime.files, root, engines.readers);
  const resolver = engines.createResolver(root, (path) => store.facts.get(path)?.licenceText);
  const graphs = createGraphCache();
  const judge = createFileFindings();
  const first = createFirstFindings(store);
  let paths: Set<string> = new Set();
  /** What the last scan could not read. */
  let unreadable = new Set<string>();
  /** What it did not read to the end. */
  let cut = new Set<string>();
  let state: ProjectState | undefined;
  let fileFindings = new Map<string, readonly Finding[]>();
  let projectFindings = new Map<string, Finding[]>();
  /** Findings about the project's REUSE files and licence texts; a change of any covered file may change them. */
  let reuseFindings = new Map<string, Finding[]>();
  /** What many files share, as it was when everything was judged. */
  let repeated = NOTHING_REPEATED;
  /** True when covered files changed since everything was judged. */
  let covered = false;
  let turn = runtime.clock.now();

  const breathe = async (before?: () => void): Promise<void> => {
    if (runtime.clock.now() - turn < SLICE) return;
    before?.();
    await runtime.timers.yield();
    turn = runtime.clock.now();
  };

  const pause: Pause = async () => {
    await breathe();
    return true;
  };

  const findFor = (path: string, current: ProjectState, today = runtime.clock.today()): readonly Finding[] => {
    const facts = store.facts.get(path);
    return facts ? repeated.of(path, judge.of(facts, current, today)) : [];
  };

  /** Asks REUSE anew; the files whose findings are others than before. */
  const rejudgeReuse = ({ reuse, policyAt }: ProjectState): string[] => {
    const before = reuseFindings;
    reuseFindings = groupByFile(markWaived(findInReuse({ reuse, files: store.facts }), policyAt, runtime.clock.today()));
    return [...new Set([...before.keys(), ...reuseFindings.keys()])].filter((path) => !sameData(before.get(path), reuseFindings.get(path)));
  };

  const inputOf = (there: ReadonlySet<string>, outside: FileFacts | undefined, wanted: Pause): WorkspaceInput => {
    const { policy } = outside ?? {};
    return { facts: store.facts, rootName: baseNameOf(root), engines, resolver, today: runtime.clock.today(), exists: (path) => there.has(path) || store.facts.has(path), pause: wanted, ...(policy && { policy }), ...(options.outbound !== undefined && { outbound: options.outbound }) };
  };

  /** Judges everything anew from the facts; answers how to tell the files whose findings are others than before, none where it was stopped. `kept` still says what files state. */
  const rejudge = async (kept?: Pick<ProjectState, 'conventions' | 'reuse'>, wanted = pause): Promise<() => string[]> => {
    const outside = await readOutsidePolicy(runtime, options.policyFile, root);
    const current = await buildProjectState({ ...inputOf(paths, outside, wanted), ...(kept && { kept }) }, graphs);
    if (!current) return () => [];
    const today = runtime.clock.today();
    const judgedProject = groupByFile(markWaived(current.assessment.findings, current.policyAt, today));
    const judgedFiles = new Map<string, readonly Finding[]>();
    let count = 0;
    for (const facts of store.facts.values()) {
      const findings = judge.of(facts, current, today);
      if (findings.length > 0) judgedFiles.set(facts.path, findings);
      if (++count % AT_ONCE === 0) await breathe();
    }
    judge.keepOnly(store.facts);
    if (outside) judgedFiles.set(outside.path, judge.of(outside, current, today));
    const shared = findRepeated(judgedFiles);
    if (shared !== NOTHING_REPEATED) for (const [path, findings] of judgedFiles) judgedFiles.set(path, shared.of(path, findings));
    if (!kept) covered = false;
    // All at once: whoever asks meanwhile gets the last complete answer.
    const before = [fileFindings, projectFindings] as const;
    [state, repeated, fileFindings, projectFindings] = [current, shared, judgedFiles, judgedProject];
    const reuse = rejudgeReuse(current);
    return () => {
      const touched = new Set([...before[0].keys(), ...before[1].keys(), ...judgedFiles.keys(), ...judgedProject.keys()]);
      return [...new Set([...reuse, ...[...touched].filter((path) => !sameData(before[0].get(path), judgedFiles.get(path)) || !sameData(before[1].get(path), judgedProject.get(path)))])];
    };
  };

  /** After one file changed: its own findings alone where it is a covered file, the packages too where it is a manifest, everything otherwise. */
  const refresh = async (path: string): Promise<Reach> => {
    const before = store.facts.get(path);
    const changed = await store.refresh(path, pause);
    const now = store.facts.get(path);
    const role = now?.role ?? before?.role;
    if (role === undefined || !changed) return 'same';
    if (role === 'manifest' && before && now && statesTheSame(before, now)) return 'packages';
    return role === 'covered' ? 'file' : 'project';
  };

  const apply = async (changes: readonly Change[]): Promise<ChangeResult> => {
    const current = state;
    if (!current) return NOTHING;
    // What was typed while everything was judged may have been judged with it.
    const isJudged = (facts: FileFacts | undefined): boolean => facts !== undefined && facts.role !== 'covered' && current.knows(facts);
    const reached = changes.filter(({ path, reach }) => reach !== 'same' && !isJudged(store.facts.get(path)));
    if (reached.length === 0) return NOTHING;
    const packagesAlone = reached.every(({ reach }) => reach === 'packages') && !covered;
    if (reached.some(({ reach }) => reach === 'project' || reach === 'packages')) return { all: false, files: [...new Set([...(await rejudge(packagesAlone ? statedIn(current) : undefined))(), ...reached.map(({ path }) => path)])] };
    covered = true;
    for (const { path } of reached) {
      current.reuse.update(path, current.isIgnored(path) ? undefined : store.facts.get(path));
      const findings = findFor(path, current);
      if (findings.length > 0) fileFindings.set(path, findings);
      else fileFindings.delete(path);
    }
    return { all: false, files: [...new Set([...reached.map(({ path }) => path), ...(current.reuse.inUse ? rejudgeReuse(current) : [])])] };
  };

  /** Every file that Git does not ignore, without installed packages; and what REUSE counts all the same. */
  const foundFolders = (cancellation: Cancellation): AsyncGenerator<readonly string[], WalkEnd> =>
    countedFiles(runtime.files, root, walkFolders(runtime.files, root, { cancellation, skipFolder: (path) => INSTALLED.test(path), unreadable: (path) => unreadable.add(path), cut: (path) => cut.add(path) }));

  const scan = async (progress: (state: ScanProgress) => void, cancellation: Cancellation, foretold: ((paths: readonly string[]) => void) | undefined): Promise<boolean> => {
    resolver.forget('');
    unreadable = new Set();
    cut = new Set();
    let manifests = 0;
    const wanted: Pause = async () => {
      await breathe();
      return !cancellation.cancelled;
    };
    const seen = new Set<string>();
    const report = (dependencies = 0, limited?: ScanLimit): void => progress({ files: seen.size, manifests, dependencies, ...(limited && { limited }) });
    const kept = options.keep === true && runtime.kept ? await openKeptFacts(runtime.kept, root, runtime.kept.edition, runtime.log) : undefined;
    const foretell = async (): Promise<void> => {
      foretold?.(await first.judge(inputOf(seen, await readOutsidePolicy(runtime, options.policyFile, root), wanted), graphs));
    };
    const end = await scanFolders({
      files: runtime.files, root, store, kept, stamps: runtime.stamps, reader: runtime.facts, pause: wanted,
      unreadable: (path) => void (cancellation.cancelled || unreadable.add(path)),
      folders: foundFolders(cancellation),
      begun: (found) => {
        for (const path of found) seen.add(path);
        return breathe(report);
      },
      documentsFirst: () => foretold !== undefined && state === undefined && first.wanted(),
      documentsRead: foretell,
    });
    for (const facts of store.facts.values()) {
      if (facts.manifest) manifests++;
      if (facts.cut === true) cut.add(facts.path);
    }
    if (cancellation.cancelled) return false;
    for (const path of paths) if (!seen.has(path)) store.forget(path);
    paths = seen;
    judge.recall(kept?.findingsOf);
    await rejudge(undefined, wanted).finally(() => judge.recall(undefined));
    first.clear();
    if (cancellation.cancelled) return false;
    report(dependenciesOf(state), limitOf(end, state));
    void kept?.save(judge.judged, breathe).catch((error: unknown) => runtime.log.warn(String(error)));
    return true;
  };

  const filesChanged = async (changed: readonly string[]): Promise<ChangeResult> => {
    const changes: Change[] = [];
    for (const path of changed) {
      resolver.forget(path);
      const installed = INSTALLED.test(path) || /(^|\/)vendor(\/|$)/.test(path);
      const kind = installed ? undefined : (await runtime.files.status(`${root}/${path}`))?.kind;
      if (installed) changes.push({ path, reach: 'project' });
      else if (kind === 'file' || (kind === 'link' && isWithin(path, LICENCES_FOLDER))) {
        paths.add(path);
        changes.push({ path, reach: await refresh(path) });
      } else if (kind === 'directory') {
        for await (const folder of foundFolders(NEVER_CANCELLED)) {
          for (const each of folder.filter((one) => isWithin(one, path))) {
            paths.add(each);
            changes.push({ path: each, reach: await refresh(each) });
          }
        }
      } else {
        for (const gone of paths) if (isWithin(gone, path)) paths.delete(gone);
        for (const gone of store.forget(path)) changes.push({ path: gone, reach: 'project' });
      }
      await breathe();
    }
    return apply(changes);
  };

  /** Scans and changes follow one another: each starts from a complete state. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };

  return {
    root,
    scan: (progress, cancellation, foretold) => inTurn(() => scan(progress, cancellation, foretold)),
    filesChanged: (changed) => inTurn(() => filesChanged(changed)),
    setText: (path, text) => {
      if (store.setText(path, text)) first.forget(path);
      // At once: whoever asks what the file says need not wait for a scan to end.
      const reached = refresh(path);
      return inTurn(async () => apply([{ path, reach: await reached }]));
    },
    askRegistries: async () => ((await resolver.askRegistries()) ? inTurn(async () => ({ all: false, files: (await rejudge(covered || !state ? undefined : statedIn(state)))() })) : NOTHING),
    text: (path) => store.text(path),
    // What was opened in the editor meanwhile, or became readable since, is known.
    unreadable: () => [...unreadable].filter((path) => !store.facts.has(path)).sort(),
    cut: () => [...cut].sort(),
    assessment: (): Assessment => {
      const packages = state?.assessment.packages ?? [];
      const all = sorted([...[...projectFindings.values()].flat(), ...[...reuseFindings.values()].flat(), ...[...fileFindings.values()].flat()]);
      return {
        packages,
        findings: openOnes(all),
        waived: all.filter(({ waiver }) => waiver !== undefined),
        statistics: { files: paths.size, packages: packages.length, dependencies: dependenciesOf(state) },
      };
    },
    foretold: (path) => !state && first.of(path) !== undefined,
    findingsOf: (path) => (state ? undefined : first.of(path)) ?? openOnes([...(projectFindings.get(path) ?? []), ...(reuseFindings.get(path) ?? []), ...(fileFindings.get(path) ?? [])]),
    packageOf: (path) => nearest(state?.assessment.packages ?? [], path),
    facts: (path) => store.facts.get(path),
    allFacts: () => store.facts.values(),
    proposedLicence: (folder) => state && proposedLicence(store.facts.values(), folder, state.viewOf({ path: folder === '' ? 'x' : `${folder}/x`, role: 'covered' })),
    policyAt: (path) => state?.policyAt(path) ?? NO_POLICY,
    reuse: () => state?.reuse ?? createReuseView(new Map()),
    engineAt: (path) => state?.engineAt(folderOf(path)) ?? engines.engineFor(NO_POLICY),
  };
}

/** No more of a state than is needed: each would hold the one before it in memory. */
function statedIn({ conventions, reuse }: ProjectState): Pick<ProjectState, 'conventions' | 'reuse'> {
  return { conventions, reuse };
}

function dependenciesOf(state: ProjectState | undefined): number {
  return (state?.assessment.packages ?? []).reduce((sum, { dependencies }) => sum + dependencies.length, 0);
}

function limitOf(end: WalkEnd, state: ProjectState | undefined): ScanLimit | undefined {
  if (end === 'files') return { kind: 'files', limit: DEFAULT_FILE_LIMIT };
  if (end === 'depth') return { kind: 'depth', limit: DEEPEST };
  return state?.limited && { kind: 'components', limit: state.limited.limit };
}

function nearest(packages: readonly AssessedPackage[], path: string): AssessedPackage | undefined {
  return packages.filter(({ directory }) => isWithin(path, directory)).sort((a, b) => Number(b.manifest === path) - Number(a.manifest === path) || b.directory.length - a.directory.length)[0];
}
