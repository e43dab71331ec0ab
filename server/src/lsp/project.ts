import { URI, Utils } from 'vscode-uri';
import type { Cancellation, ChangeResult, ScanProgress, Session } from '../workspace/model';

export type ProjectState = 'scanning' | 'ready' | 'cancelled' | 'failed';

/** One workspace folder with its session; whatever changes the session goes through `change`, so that everyone learns of it. */
export interface Project {
  readonly uri: string;
  readonly name: string;
  readonly session: Session;
  readonly state: ProjectState;
  readonly progress: ScanProgress;
  /** Counts the changes of what the session says. */
  readonly revision: number;
  /** Path of a file within the folder, relative; `undefined` where it lies elsewhere. */
  pathOf(uri: string): string | undefined;
  /** The URI of a path within the folder; the address of a registry's answer, which may be evidence as well, is its own. */
  uriOf(path: string): string;
  scan(progress: (state: ScanProgress) => void, cancellation: Cancellation): Promise<void>;
  /** Resolves when the session tells what is certain of a file although it is still being scanned; perhaps never. */
  foretold(path: string): Promise<void>;
  change(action: (session: Session) => Promise<ChangeResult>): Promise<ChangeResult>;
}

export interface ProjectOptions {
  readonly uri: string;
  readonly name: string;
  readonly session: Session;
  /** The path by which the session's file system knows the file of a URI. */
  pathOf(uri: string): string;
  /** A URI as the editor spells it, where it has opened the file; else as it is. */
  spelt(uri: string): string;
  onChange(project: Project, result: ChangeResult): void;
}

const EVERYTHING: ChangeResult = { all: true, files: [] };

/** A folder of the workspace, not scanned yet. */
export function createProject({ uri, name, session, pathOf, spelt, onChange }: ProjectOptions): Project {
  const folder = URI.parse(uri);
  let state: ProjectState = 'scanning';
  let progress: ScanProgress = { files: 0, manifests: 0, dependencies: 0 };
  let revision = 0;
  const waiting = new Set<() => void>();

  const announce = (result: ChangeResult): void => {
    if (!result.all && result.files.length === 0) return;
    revision++;
    onChange(project, result);
  };
  const project: Project = {
    uri,
    name,
    session,
    get state() {
      return state;
    },
    get progress() {
      return progress;
    },
    get revision() {
      return revision;
    },
    pathOf: (file) => {
      const path = pathOf(file);
      return path.startsWith(`${session.root}/`) ? path.slice(session.root.length + 1) : undefined;
    },
    uriOf: (path) => (path.includes('://') ? path : spelt(Utils.joinPath(folder, path).toString())),
    scan: async (report, cancellation) => {
      state = 'scanning';
      announce(EVERYTHING);
      try {
        const foretell = (paths: readonly string[]): void => {
          announce({ all: false, files: paths });
          for (const wake of waiting) wake();
        };
        const complete = await session.scan(
          (now) => {
            progress = now;
            report(now);
          },
          cancellation,
          foretell,
        );
        state = complete ? 'ready' : 'cancelled';
      } catch (error) {
        state = 'failed';
        throw error;
      } finally {
        waiting.clear();
        announce(EVERYTHING);
      }
    },
    foretold: (path) =>
      new Promise((resolve) => {
        const wake = (): void => {
          if (session.foretold(path)) resolve();
        };
        waiting.add(wake);
        wake();
      }),
    change: async (action) => {
      const result = await action(session);
      announce(result);
      return result;
    },
  };
  return project;
}
