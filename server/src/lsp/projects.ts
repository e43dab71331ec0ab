import type { TextDocuments, WorkspaceFolder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { ChangeResult, Session } from '../workspace/model';
import type { Platform } from './platform';
import { createProject } from './project';
import type { Project } from './project';

/** A file of a project. */
export interface ProjectFile {
  readonly project: Project;
  /** Relative to the project's folder. */
  readonly path: string;
}

/** Also called for a project that is no longer among `all()`: its files have no findings any more. */
export type ChangeListener = (project: Project, result: ChangeResult) => void;

/** The projects of all workspace folders, and what is typed in their files. */
export interface Projects {
  all(): readonly Project[];
  /** The innermost project a file belongs to. */
  fileOf(uri: string): ProjectFile | undefined;
  add(folder: WorkspaceFolder): Project;
  remove(folder: WorkspaceFolder): void;
  onChange(listener: ChangeListener): void;
  /** A document was opened, changed or closed: its project learns of it when `settle` is called, or a moment later. */
  touch(uri: string): void;
  /** Tells the project of a file what was typed since. */
  settle(project: Project): Promise<void>;
  /** The same for the findings of one file: of one that is being scanned, what is certain already serves. */
  settleFor(file: ProjectFile): Promise<void>;
  /** The same for what is only looked at: while the project is scanned or judged for long, the last complete answer serves. */
  settleSoon(project: Project): Promise<void>;
}

/** Milliseconds without typing after which the project learns of what was typed, unless it is asked before. */
const PAUSE = 60;

/** Milliseconds that someone who looks at something waits for a project to be judged. */
const PATIENCE = 500;

/** The folders of the workspace, none at first. */
export function createProjects(
  { runtime, pathOf }: Platform,
  documents: TextDocuments<TextDocument>,
  openSession: (root: string) => Session,
): Projects {
  const projects: Project[] = [];
  const listeners: ChangeListener[] = [];
  const touched = new Set<string>();
  let cancelPause: (() => void) | undefined;
  /** How the editor spells the URIs of its documents, by our own spelling: they differ in what is encoded, and in the case of drives. */
  const spellings = new Map<string, string>();
  const opened = (uri: string): void => {
    touched.add(uri);
    const ours = URI.parse(uri).toString();
    if (ours !== uri) spellings.set(ours, uri);
  };

  const fileOf = (uri: string): ProjectFile | undefined => {
    const owners = projects.flatMap((project) => {
      const path = project.pathOf(uri);
      return path === undefined ? [] : [{ project, path }];
    });
    return owners.sort((a, b) => a.path.length - b.path.length)[0];
  };

  /** What a project is being told; whoever asks meanwhile waits for it as well. */
  const telling = new WeakMap<Project, Promise<unknown>>();

  const settle = async (project: Project): Promise<void> => {
    const changes = [...touched].flatMap((uri) => {
      const file = fileOf(uri);
      if (file && file.project !== project) return [];
      touched.delete(uri);
      return file ? [project.change((session) => session.setText(file.path, documents.get(uri)?.getText()))] : [];
    });
    const told = Promise.all([telling.get(project), ...changes]);
    telling.set(
      project,
      told.catch(() => undefined),
    );
    await told;
  };

  const settleFor = async ({ project, path }: ProjectFile): Promise<void> => {
    const settled = settle(project);
    await (project.state === 'scanning' ? Promise.race([settled, project.foretold(path)]) : settled);
  };

  const settleSoon = async (project: Project): Promise<void> => {
    let cancel: (() => void) | undefined;
    const patience = new Promise<void>((resolve) => {
      cancel = runtime.timers.after(project.state === 'scanning' ? 0 : PATIENCE, resolve);
    });
    await Promise.race([settle(project), patience]);
    cancel?.();
  };

  const settleAll = async (): Promise<void> => {
    try {
      for (const project of projects) await settle(project);
    } catch (error) {
      runtime.log.error(`What was typed could not be taken in: ${String(error)}`);
    }
  };

  return {
    all: () => projects,
    fileOf,
    add: ({ uri, name }) => {
      const onChange: ChangeListener = (project, result) => listeners.forEach((listener) => listener(project, result));
      const project = createProject({ uri, name, session: openSession(pathOf(uri)), pathOf, spelt: (ours) => spellings.get(ours) ?? ours, onChange });
      projects.push(project);
      for (const open of documents.keys()) if (fileOf(open)?.project === project) opened(open);
      return project;
    },
    remove: ({ uri }) => {
      const index = projects.findIndex((project) => project.uri === uri);
      const [project] = index < 0 ? [] : projects.splice(index, 1);
      if (project) for (const listener of listeners) listener(project, { all: true, files: [] });
    },
    onChange: (listener) => void listeners.push(listener),
    touch: (uri) => {
      opened(uri);
      cancelPause?.();
      cancelPause = runtime.timers.after(PAUSE, () => void settleAll());
    },
    settle,
    settleFor,
    settleSoon,
  };
}
