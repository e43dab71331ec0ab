import type { Finding } from '../../core/findings/model';
import { STATUS_CHANGED } from '../../protocol/status';
import type { ProjectStatus, ServerStatus } from '../../protocol/status';
import { PANEL_CHANGED } from '../../protocol/panel/requests';
import type { Context } from '../context';
import type { Feature } from '../handler';
import type { Project } from '../project';
import { indexOf } from '../project-index';
import { refreshHints } from '../refresh';
import { scanProject } from '../scan';
import { serve } from '../serve';
import { unreadableIn } from '../unreadable';

/** Changes within this many milliseconds are told together. */
const PAUSE = 200;

/** Tells the client that what it shows has changed, ours also how each project stands; scans anew when asked. */
export const status: Feature = {
  register: (connection, guard) => {
    serve(connection, guard, 'licenceAssistant/scan', null, async (context) => {
      await Promise.all(context.projects.all().map((project) => scanProject(context, project)));
      return null;
    });
  },
  start: (context) => {
    let waiting = false;
    context.projects.onChange(() => {
      if (waiting) return;
      waiting = true;
      context.platform.runtime.timers.after(PAUSE, () => {
        waiting = false;
        refreshHints(context);
        if (context.client.commands) tell(context);
      });
    });
  },
};

function tell({ connection, projects }: Context): void {
  const now: ServerStatus = { projects: projects.all().map(statusOf) };
  void connection.sendNotification(STATUS_CHANGED, now);
  void connection.sendNotification(PANEL_CHANGED);
}

function statusOf(project: Project): ProjectStatus {
  const { uri, name, state, progress } = project;
  const { assessment } = indexOf(project);
  const unreadable = unreadableIn(project);
  const outbounds = assessment.packages.flatMap(({ outbound }) => outbound.expression ?? []);
  return {
    uri,
    name,
    state,
    progress,
    ...(unreadable && { unreadable }),
    findings: countFindings(assessment.findings),
    outbounds: [...new Set(outbounds)],
  };
}

function countFindings(findings: readonly Finding[]): ProjectStatus['findings'] {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
