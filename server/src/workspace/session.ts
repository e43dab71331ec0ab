import type { Assessment, AssessedPackage } from '../core/assessment/model';
import { findInFile } from '../core/assessment/files';
import { withoutWaived } from '../core/assessment/waivers';
import type { Finding } from '../core/findings/model';
import type { PackageGraph } from '../core/graph/model';
import { readPolicy } from '../core/policy/read';
import type { Policy } from '../core/policy/model';
import { decodeText } from '../core/text/decode';
import { baseNameOf, isWithin } from '../core/text/paths';
import type { Runtime } from '../runtime';
import type { Engines } from './engines';
import type { Cancellation, ChangeResult, ScanProgress, Session, SessionOptions } from './model';
import type { ProjectState } from './project';
import { buildProjectState } from './project';
import { createFactStore } from './store';
import { walk } from './walk';

/** Milliseconds of work after which other events get their turn. */
const SLICE = 25;
const NOTHING: ChangeResult = { all: false, files: [] };

/** Opens a session on the folder `root` (absolute, `/`); nothing is read before `scan`. */
export function createSession(runtime: Runtime, engines: Engines, root: string, options: SessionOptions): Session {
  const store = createFactStore(runtime.files, root, engines.readers);
  const resolver = engines.createResolver(root);
  const graphs = new WeakMap<object, PackageGraph>();
  const paths = new Set<string>();
  let state: ProjectState | undefined;
  let fileFindings = new Map<string, readonly Finding[]>();
  let projectFindings = new Map<string, Finding[]>();
  let turn = runtime.clock.now();

  const breathe = async (): Promise<void> => {
    if (runtime.clock.now() - turn < SLICE) return;
    await runtime.timers.yield();
    turn = runtime.clock.now();
  };

  const findFor = (path: string, current: ProjectState): readonly Finding[] => {
    const facts = store.facts.get(path);
    return facts ? withoutWaived(findInFile(facts, current.viewOf(facts)), current.policyAt, runtime.clock.today()) : [];
  };

  /** Judges everything anew from the facts; the files whose findings are others than before. */
  const rejudge = async (): Promise<string[]> => {
    const policy = await outsidePolicy(runtime, options);
    const current = await buildProjectState(
      { facts: store.facts, rootName: baseNameOf(root), engines, resolver, today: runtime.clock.today(), exists: (path) => paths.has(path) || store.facts.has(path), ...(policy && { policy }), ...(options.outbound !== undefined && { outbound: options.outbound }) },
      graphs,
    );
    state = current;
    const before = [fileFindings, projectFindings] as const;
    projectFindings = groupByFile(withoutWaived(current.assessment.findings, current.policyAt, runtime.clock.today()));
    fileFindings = new Map();
    for (const path of store.facts.keys()) {
      const findings = findFor(path, current);
      if (findings.length > 0) fileFindings.set(path, findings);
      await breathe();
    }
    const touched = new Set([...before[0].keys(), ...before[1].keys(), ...fileFindings.keys(), ...projectFindings.keys()]);
    return [...touched].filter((path) => !same(before[0].get(path), fileFindings.get(path)) || !same(before[1].get(path), projectFindings.get(path)));
  };

  /** After one file changed: its own findings alone where it is a covered file, everything otherwise. */
  const refresh = async (path: string): Promise<'same' | 'file' | 'project'> => {
    const before = store.facts.get(path)?.role;
    const changed = await store.refresh(path);
    const role = store.facts.get(path)?.role ?? before;
    if (role === undefined || !changed) return 'same';
    return role === 'covered' ? 'file' : 'project';
  };

  const apply = async (changes: readonly { path: string; reach: 'same' | 'file' | 'project' }[]): Promise<ChangeResult> => {
    const reached = changes.filter(({ reach }) => reach !== 'same');
    if (reached.length === 0 || !state) return NOTHING;
    if (reached.some(({ reach }) => reach === 'project')) return { all: false, files: [...new Set([...(await rejudge()), ...reached.map(({ path }) => path)])] };
    for (const { path } of reached) {
      const findings = findFor(path, state);
      if (findings.length > 0) fileFindings.set(path, findings);
      else fileFindings.delete(path);
    }
    return { all: false, files: reached.map(({ path }) => path) };
  };

  const scan = async (progress: (state: ScanProgress) => void, cancellation: Cancellation): Promise<boolean> => {
    let manifests = 0;
    const report = (): void => progress({ files: paths.size, manifests, dependencies: 0 });
    const seen = new Set<string>();
    for await (const { path } of walk(runtime.files, root)) {
      if (cancellation.cancelled) return false;
      seen.add(path);
      paths.add(path);
      await store.refresh(path);
      if (store.facts.get(path)?.manifest) manifests++;
      if (seen.size % 200 === 0) report();
      await breathe();
    }
    for (const path of paths) {
      if (seen.has(path)) continue;
      paths.delete(path);
      store.forget(path);
    }
    if (cancellation.cancelled) return false;
    await rejudge();
    report();
    return true;
  };

  const filesChanged = async (changed: readonly string[]): Promise<ChangeResult> => {
    const changes: { path: string; reach: 'same' | 'file' | 'project' }[] = [];
    for (const path of changed) {
      resolver.forget(path);
      const installed = /(^|\/)(node_modules|vendor|site-packages)(\/|$)/.test(path);
      const kind = installed ? undefined : (await runtime.files.status(`${root}/${path}`))?.kind;
      if (installed) changes.push({ path, reach: 'project' });
      else if (kind === 'file') {
        paths.add(path);
        changes.push({ path, reach: await refresh(path) });
      } else if (kind === 'directory') {
        for await (const found of walk(runtime.files, root, { folder: path })) {
          paths.add(found.path);
          changes.push({ path: found.path, reach: await refresh(found.path) });
        }
      } else {
        for (const gone of paths) if (isWithin(gone, path)) paths.delete(gone);
        for (const gone of store.forget(path)) changes.push({ path: gone, reach: 'project' });
      }
      await breathe();
    }
    return apply(changes);
  };

  return {
    root,
    scan,
    filesChanged,
    setText: async (path, text) => {
      store.setText(path, text);
      return apply([{ path, reach: await refresh(path) }]);
    },
    text: (path) => store.text(path),
    assessment: (): Assessment => {
      const packages = state?.assessment.packages ?? [];
      return {
        packages,
        findings: sorted([...[...projectFindings.values()].flat(), ...[...fileFindings.values()].flat()]),
        statistics: { files: paths.size, packages: packages.length, dependencies: packages.reduce((sum, { dependencies }) => sum + dependencies.length, 0) },
      };
    },
    findingsOf: (path) => [...(projectFindings.get(path) ?? []), ...(fileFindings.get(path) ?? [])],
    packageOf: (path) => nearest(state?.assessment.packages ?? [], path),
  };
}

function nearest(packages: readonly AssessedPackage[], path: string): AssessedPackage | undefined {
  return packages.filter(({ directory }) => isWithin(path, directory)).sort((a, b) => Number(b.manifest === path) - Number(a.manifest === path) || b.directory.length - a.directory.length)[0];
}

async function outsidePolicy(runtime: Runtime, { policyFile }: SessionOptions): Promise<Policy | undefined> {
  const bytes = policyFile === undefined ? undefined : await runtime.files.read(policyFile, 1_000_004);
  const decoded = bytes && decodeText(bytes);
  return decoded && !decoded.binary && policyFile !== undefined ? readPolicy(decoded.text, policyFile) : undefined;
}

function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group) group.push(finding);
    else groups.set(finding.file, [finding]);
  }
  return groups;
}

function same(a: readonly Finding[] | undefined, b: readonly Finding[] | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function sorted(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character || (a.code < b.code ? -1 : 1)));
}
