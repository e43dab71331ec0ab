import type { FirstFindings } from './first-findings';
import { isInstalled } from './installed-folders';
import type { Cancellation, ScanLimit, Session } from './model';
import type { ProjectState } from './project';
import type { ReuseAbove } from '../core/reuse/model';
import type { ProjectFindings } from './project-findings';
import { gatherAbove } from './reuse/above';
import { countedFiles } from './reuse/counted';
import { openKeptFacts } from './scan/kept';
import { scanFolders } from './scan/folders';
import type { SessionParts } from './session-parts';
import type { Pause } from './slices';
import { DEEPEST, DEFAULT_FILE_LIMIT, walkFolders } from './walk';
import type { WalkEnd } from './walk';

/** Which files there are, and what could not be read; files are added to and taken from `paths` as they come and go. */
export interface FoundFiles {
  paths: Set<string>;
  /** What the last scan could not read. */
  unreadable: Set<string>;
  /** What it did not read to the end. */
  cut: Set<string>;
  /** What speaks for its files from above the folder, as the last scan saw it. */
  above?: ReuseAbove | undefined;
}

/** Every file that Git does not ignore, without installed packages; and what REUSE counts all the same. */
export function foundFolders({ runtime: { files }, root }: SessionParts, found: FoundFiles, cancellation: Cancellation): AsyncGenerator<readonly string[], WalkEnd> {
  return countedFiles(files, root, walkFolders(files, root, { cancellation, skipFolder: isInstalled, unreadable: (path) => found.unreadable.add(path), cut: (path) => found.cut.add(path) }));
}

/** What a scan fills: which files there are, what is wrong with them, and what is certain of open ones before its end. */
export interface Scanned {
  readonly found: FoundFiles;
  readonly findings: ProjectFindings;
  readonly first: FirstFindings;
}

/** The scan of a session: finds the files, puts what they say into the store, and judges it. */
export function createScan(parts: SessionParts, { found, findings, first }: Scanned): Session['scan'] {
  const { runtime, root, options, store, resolver, turns } = parts;
  return async (progress, cancellation, foretold) => {
    resolver.forget('');
    found.unreadable = new Set();
    found.cut = new Set();
    let manifests = 0;
    const wanted: Pause = async () => {
      await turns.breathe();
      return !cancellation.cancelled;
    };
    const seen = new Set<string>();
    const report = (dependencies = 0, limited?: ScanLimit): void => progress({ files: seen.size, manifests, dependencies, ...(limited && { limited }) });
    const kept = options.keep === true && runtime.kept ? await openKeptFacts(runtime.kept, root, runtime.kept.edition, runtime.log) : undefined;
    found.above = await gatherAbove(runtime.files, root);
    const end = await scanFolders({
      files: runtime.files, root, store, kept, stamps: runtime.stamps, reader: runtime.facts, pause: wanted,
      unreadable: (path) => void (cancellation.cancelled || found.unreadable.add(path)),
      folders: foundFolders(parts, found, cancellation),
      begun: (paths) => {
        for (const path of paths) seen.add(path);
        return turns.breathe(report);
      },
      documentsFirst: () => foretold !== undefined && findings.state === undefined && first.wanted(),
      documentsRead: async () => foretold?.(await first.judge(await findings.input(seen, wanted), findings.graphs)),
    });
    for (const facts of store.facts.values()) {
      if (facts.manifest) manifests++;
      if (facts.cut === true) found.cut.add(facts.path);
    }
    if (cancellation.cancelled) return false;
    for (const path of found.paths) if (!seen.has(path)) store.forget(path);
    found.paths = seen;
    findings.inFiles.recall(kept?.findingsOf);
    await findings.rejudge({ wanted, ...(kept && { recall: () => kept.together(store.facts.values()) }) }).finally(() => findings.inFiles.recall(undefined));
    first.clear();
    if (cancellation.cancelled) return false;
    report(dependenciesOf(findings.state), limitOf(end, findings.state));
    if (findings.state) void kept?.save(findings.state.together, findings.inFiles.judged, turns.breathe).catch((error: unknown) => runtime.log.warn(String(error)));
    return true;
  };
}

/** How many components a workspace has; none before it was judged. */
export function dependenciesOf(state: ProjectState | undefined): number {
  return (state?.assessment.packages ?? []).reduce((sum, { dependencies }) => sum + dependencies.length, 0);
}

function limitOf(end: WalkEnd, state: ProjectState | undefined): ScanLimit | undefined {
  if (end === 'files') return { kind: 'files', limit: DEFAULT_FILE_LIMIT };
  if (end === 'depth') return { kind: 'depth', limit: DEEPEST };
  return state?.limited && { kind: 'components', limit: state.limited.limit };
}
