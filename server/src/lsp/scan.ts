import type { Context } from './context';
import type { Project } from './project';
import { askRegistries } from './registries';

/** Scans shorter than this (milliseconds) show no progress. */
const PATIENCE = 500;

/** Scans a project, with progress the user can cancel; a failure is logged and leaves the project `failed`. */
export async function scanProject(context: Context, project: Project): Promise<void> {
  const { connection, client, translator } = context;
  const { timers, log, clock } = context.platform.runtime;
  const cancellation = { cancelled: false };
  const start = clock.now();
  let report: ((text: string) => void) | undefined;
  let done: (() => void) | undefined;
  let ended = false;
  const cancelTimer = timers.after(PATIENCE, () => {
    if (!client.progress) return;
    void connection.window.createWorkDoneProgress().then((progress) => {
      if (ended) return;
      progress.begin(translator.text({ id: 'scan.title', args: { name: project.name } }), undefined, undefined, true);
      progress.token.onCancellationRequested(() => (cancellation.cancelled = true));
      report = (text) => progress.report(text);
      done = () => progress.done();
    });
  });
  try {
    await project.scan(
      ({ files, dependencies }) => report?.(translator.text({ id: 'scan.progress', args: { files, dependencies } })),
      cancellation,
    );
    log.info(
      `${project.name}: ${project.state} after ${Math.round(clock.now() - start)} ms, ${JSON.stringify(project.session.assessment().statistics)}`,
    );
    void askRegistries(context, project);
  } catch (error) {
    log.error(`${project.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  } finally {
    ended = true;
    context.platform.scanned();
    cancelTimer();
    done?.();
  }
}
