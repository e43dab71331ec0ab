import { CancellationToken, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { DidChangeWatchedFilesParams } from 'vscode-languageserver';
import { baseNameOf, folderOf } from '../../core/text/paths';
import type { Context } from '../context';
import type { Feature } from '../handler';
import type { Project } from '../project';
import { askRegistries } from '../registries';
import { scanProject } from '../scan';

/** Events that come in one burst (a checkout, an installation) are taken in together, after this many milliseconds of quiet. */
const QUIET = 150;

/** Follows the workspace: its folders, what is typed in open documents, and what changes on disk. */
export const workspace: Feature = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  register: (connection, guard) => {
    const take = guard('watched files', undefined, collectChanges());
    connection.onDidChangeWatchedFiles((params) => void take(params, CancellationToken.None));
  },
  start: (context) => {
    const { connection, client, documents, projects } = context;
    documents.onDidChangeContent(({ document }) => projects.touch(document.uri));
    documents.onDidClose(({ document }) => projects.touch(document.uri));
    const opened = client.folders.map((folder) => projects.add(folder));
    void firstDocument(context).then(() => {
      for (const project of opened) {
        void scanProject(context, project);
        projects.settle(project).catch((error: unknown) => context.platform.runtime.log.error(String(error)));
      }
    });
    if (client.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) projects.remove(folder);
        for (const folder of added) void scanProject(context, projects.add(folder));
      });
    }
    if (client.watchesFiles) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
    }
  },
};

/** Milliseconds; a client that shows a document says so right after `initialized`. */
const GREETING = 30;

/** Resolves when the client has shown its first document, or shows none. What is open is read as it stands in the editor, and answered first. */
function firstDocument({ documents, platform }: Context): Promise<void> {
  return new Promise((resolve) => {
    const cancel = platform.runtime.timers.after(documents.keys().length > 0 ? 0 : GREETING, resolve);
    documents.onDidOpen(() => {
      cancel();
      resolve();
    });
  });
}

function collectChanges(): (context: Context, params: DidChangeWatchedFilesParams) => void {
  const changed = new Map<Project, Set<string>>();
  let cancel: (() => void) | undefined;
  return (context, { changes }) => {
    for (const { uri } of changes) {
      const file = context.projects.fileOf(uri);
      if (!file || isInternal(file.path)) continue;
      const paths = changed.get(file.project) ?? new Set();
      for (const path of [file.path, ...installedBy(file.path)]) paths.add(path);
      changed.set(file.project, paths);
    }
    cancel?.();
    cancel = context.platform.runtime.timers.after(QUIET, () => {
      const taken = [...changed];
      changed.clear();
      for (const [project, paths] of taken) {
        project
          .change((session) => session.filesChanged([...paths]))
          .then(() => askRegistries(context, project))
          .catch((error: unknown) => context.platform.runtime.log.error(String(error)));
      }
    });
  };
}

/** Folders into which package managers install what a lock file names; editors do not watch them. */
const INSTALL_FOLDERS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'package-lock.json': ['node_modules'],
    'npm-shrinkwrap.json': ['node_modules'],
    'yarn.lock': ['node_modules'],
    'pnpm-lock.yaml': ['node_modules'],
    'bun.lock': ['node_modules'],
    'composer.lock': ['vendor'],
    'go.sum': ['vendor'],
    'Gemfile.lock': ['vendor'],
    'uv.lock': ['.venv'],
    'poetry.lock': ['.venv'],
  }),
);

/** What an installation changed beside the lock file at `path`. */
function installedBy(path: string): readonly string[] {
  const folder = folderOf(path);
  return (INSTALL_FOLDERS.get(baseNameOf(path)) ?? []).map((name) => (folder === '' ? name : `${folder}/${name}`));
}

/** Git's own files change all the time and say nothing. */
function isInternal(path: string): boolean {
  return /(^|\/)\.git(\/|$)/.test(path);
}
