import type { FileFacts } from '../core/facts/model';
import { LICENCES_FOLDER } from '../core/reuse/licence-files';
import { isWithin } from '../core/text/paths';
import { isInstalled } from './installed-folders';
import type { ChangeResult } from './model';
import { NEVER_CANCELLED } from './model';
import type { ProjectFindings } from './project-findings';
import { foundFolders } from './scanning';
import type { FoundFiles } from './scanning';
import type { SessionParts } from './session-parts';
import { statesTheSame } from './store';

/** What a change of a file reaches: nothing, its own findings, what packages are made of, or everything. */
type Reach = 'same' | 'file' | 'packages' | 'project';

/** A file that changed, and how far that reaches. */
export interface Change {
  readonly path: string;
  readonly reach: Reach;
}

export const NOTHING_CHANGED: ChangeResult = { all: false, files: [] };

/** Takes changes of single files in. */
export interface Changes {
  /** Reads a file again: its own findings alone are reached where it is a covered file, the packages too where it is a manifest, everything otherwise. */
  read(path: string): Promise<Change>;
  /** Reads again what changed, appeared or went away on disk, folders with their whole content. */
  readFromDisk(paths: readonly string[]): Promise<readonly Change[]>;
  /** Judges what changes reach. */
  apply(changes: readonly Change[]): Promise<ChangeResult>;
}

/** The changes of a session. */
export function createChanges(parts: SessionParts, found: FoundFiles, findings: ProjectFindings): Changes {
  const { runtime, root, store, resolver, turns } = parts;
  const read: Changes['read'] = async (path) => {
    const before = store.facts.get(path);
    const changed = await store.refresh(path, turns.pause);
    return { path, reach: changed ? reachOf(before, store.facts.get(path)) : 'same' };
  };
  const readFolder = async (path: string): Promise<readonly Change[]> => {
    const changes: Change[] = [];
    for await (const folder of foundFolders(parts, found, NEVER_CANCELLED)) {
      for (const each of folder.filter((one) => isWithin(one, path))) {
        found.paths.add(each);
        changes.push(await read(each));
      }
    }
    return changes;
  };
  const forget = (path: string): readonly Change[] => {
    for (const gone of found.paths) if (isWithin(gone, path)) found.paths.delete(gone);
    return store.forget(path).map((gone): Change => ({ path: gone, reach: 'project' }));
  };
  const readAgain = async (path: string): Promise<readonly Change[]> => {
    resolver.forget(path);
    if (isInstalled(path) || /(^|\/)vendor(\/|$)/.test(path)) return [{ path, reach: 'project' }];
    const kind = (await runtime.files.status(`${root}/${path}`))?.kind;
    if (kind === 'directory') return readFolder(path);
    if (kind !== 'file' && (kind !== 'link' || !isWithin(path, LICENCES_FOLDER))) return forget(path);
    found.paths.add(path);
    return [await read(path)];
  };
  return {
    read,
    readFromDisk: async (paths) => {
      const changes: Change[] = [];
      for (const path of paths) {
        changes.push(...(await readAgain(path)));
        await turns.breathe();
      }
      return changes;
    },
    apply: async (changes) => {
      const { state } = findings;
      if (!state) return NOTHING_CHANGED;
      // What was typed while everything was judged may have been judged with it.
      const isJudged = (facts: FileFacts | undefined): boolean => facts !== undefined && facts.role !== 'covered' && state.knows(facts);
      const reached = changes.filter(({ path, reach }) => reach !== 'same' && !isJudged(store.facts.get(path)));
      if (reached.length === 0) return NOTHING_CHANGED;
      const paths = reached.map(({ path }) => path);
      if (reached.every(({ reach }) => reach === 'file')) return { all: false, files: [...new Set([...paths, ...findings.rejudgeCovered(state, paths)])] };
      const touched = await findings.rejudge({ packagesAlone: reached.every(({ reach }) => reach === 'packages') });
      return { all: false, files: [...new Set([...touched(), ...paths])] };
    },
  };
}

function reachOf(before: FileFacts | undefined, now: FileFacts | undefined): Reach {
  const role = now?.role ?? before?.role;
  if (role === undefined) return 'same';
  if (role === 'manifest' && before && now && statesTheSame(before, now)) return 'packages';
  return role === 'covered' ? 'file' : 'project';
}
