import type { AssessedPackage } from '../core/assessment/model';
import { NO_EDGES } from '../core/graph/edges';
import { NO_POLICY } from '../core/policy/model';
import { createReuseView } from '../core/reuse/view';
import { folderOf, isWithin } from '../core/text/paths';
import type { Runtime } from '../runtime';
import { createChanges, NOTHING_CHANGED } from './changes';
import type { Engines } from './engines';
import { createFirstFindings } from './first-findings';
import type { Session, SessionOptions } from './model';
import { createProjectFindings } from './project-findings';
import { proposedLicence } from './reuse/proposed';
import { createScan, dependenciesOf } from './scanning';
import type { FoundFiles } from './scanning';
import type { SessionParts } from './session-parts';
import { createFactStore } from './store';
import { createTurns } from './turns';

/** Opens a session on the folder `root` (absolute, `/`); nothing is read before `scan`. */
export function createSession(runtime: Runtime, engines: Engines, root: string, options: SessionOptions): Session {
  const store = createFactStore(runtime.files, root, engines.readers);
  const resolver = engines.createResolver(root, (path) => store.facts.get(path)?.licenceText);
  const parts: SessionParts = { runtime, engines, root, options, store, resolver, turns: createTurns(runtime) };
  const first = createFirstFindings(store);
  const found: FoundFiles = { paths: new Set(), unreadable: new Set(), cut: new Set() };
  const findings = createProjectFindings(parts, { there: () => found.paths, above: () => found.above });
  const scan = createScan(parts, { found, findings, first });
  const changes = createChanges(parts, found, findings);

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
    filesChanged: (changed) => inTurn(async () => changes.apply(await changes.readFromDisk(changed))),
    setText: (path, text) => {
      if (store.setText(path, text)) first.forget(path);
      // At once: whoever asks what the file says need not wait for a scan to end.
      const reached = changes.read(path);
      return inTurn(async () => changes.apply([await reached]));
    },
    askRegistries: async () => ((await resolver.askRegistries()) ? inTurn(async () => ({ all: false, files: (await findings.rejudge({ packagesAlone: true }))() })) : NOTHING_CHANGED),
    text: (path) => store.text(path),
    // What was opened in the editor meanwhile, or became readable since, is known.
    unreadable: () => [...found.unreadable].filter((path) => !store.facts.has(path)).sort(),
    cut: () => [...found.cut].sort(),
    assessment: () => {
      const packages = findings.state?.assessment.packages ?? [];
      return { packages, ...findings.all(), statistics: { files: found.paths.size, packages: packages.length, dependencies: dependenciesOf(findings.state) } };
    },
    foretold: (path) => !findings.state && first.of(path) !== undefined,
    findingsOf: (path) => (findings.state ? undefined : first.of(path)) ?? findings.of(path),
    packageOf: (path) => nearest(findings.state?.assessment.packages ?? [], path),
    facts: (path) => store.facts.get(path),
    allFacts: () => store.facts.values(),
    proposedLicence: (folder) => {
      const { state } = findings;
      return state && proposedLicence(store.facts.values(), folder, state.viewOf({ path: folder === '' ? 'x' : `${folder}/x`, role: 'covered' }));
    },
    policyAt: (path) => findings.state?.policyAt(path) ?? NO_POLICY,
    workOf: (folder) => findings.state?.workOf(folder),
    reuse: () => findings.state?.reuse ?? createReuseView(new Map()),
    edgesOf: (pkg) => findings.state?.edgesOf(pkg) ?? NO_EDGES,
    engineAt: (path) => findings.state?.engineAt(folderOf(path)) ?? engines.engineFor(NO_POLICY),
  };
}

function nearest(packages: readonly AssessedPackage[], path: string): AssessedPackage | undefined {
  return packages.filter(({ directory }) => isWithin(path, directory)).sort((a, b) => Number(b.manifest === path) - Number(a.manifest === path) || b.directory.length - a.directory.length)[0];
}
