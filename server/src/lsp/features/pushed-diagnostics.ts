import type { Context } from '../context';
import type { Feature } from '../handler';
import type { Project } from '../project';
import { indexOf } from '../project-index';
import { createReports, isOwner } from '../reports';

/** Changes within this many milliseconds are published together. */
const PAUSE = 80;

/** Findings as diagnostics sent to clients that do not ask for them. */
export const pushedDiagnostics: Feature = {
  register: () => undefined,
  start: (context) => {
    if (!context.client.pullsDiagnostics) publishChanges(context);
  },
};

function publishChanges(context: Context): void {
  const reports = createReports(context);
  const published = new Map<string, string>();
  const changed = new Map<Project, Set<string> | 'all'>();
  let cancel: (() => void) | undefined;

  const publish = (project: Project, path: string): void => {
    const uri = project.uriOf(path);
    if (!isOwner(context, project, uri)) return;
    const { id, diagnostics } = reports.of(project, path);
    if (published.get(uri) === id || (diagnostics.length === 0 && !published.has(uri))) return;
    published.set(uri, id);
    const version = context.documents.get(uri)?.version;
    void context.connection.sendDiagnostics({
      uri,
      diagnostics: [...diagnostics],
      ...(version !== undefined && { version }),
    });
  };

  const publishAll = (project: Project): void => {
    for (const path of indexOf(project).filesWithFindings) publish(project, path);
    for (const uri of published.keys()) {
      const path = project.pathOf(uri);
      if (path !== undefined) publish(project, path);
    }
  };

  context.projects.onChange((project, result) => {
    reports.forget(project, result);
    const paths = changed.get(project) ?? new Set();
    if (result.all || paths === 'all') changed.set(project, 'all');
    else changed.set(project, new Set([...paths, ...result.files]));
    cancel?.();
    cancel = context.platform.runtime.timers.after(PAUSE, () => {
      for (const [each, files] of changed) {
        if (files === 'all') publishAll(each);
        else for (const path of files) publish(each, path);
      }
      changed.clear();
    });
  });
}
