import type { ProjectQuery, ProjectView } from '../../protocol/panel/project';
import type { Context } from '../context';
import { overviewOf } from './overview';
import { choosePackage, panelPackages } from './packages';

/** The state of the workspace as the Project tab shows it. */
export function projectView(context: Context, { project: id, assumption }: ProjectQuery): ProjectView {
  const projects = context.projects.all();
  const packages = panelPackages(context.projects);
  const chosen = choosePackage(packages, id);
  if (chosen) return { state: 'ready', overview: overviewOf(context, packages, chosen, assumption) };
  const scanning = projects.filter(({ state }) => state === 'scanning');
  if (scanning.length > 0) return { state: 'scanning', progress: sum(scanning.map(({ progress }) => progress)) };
  if (projects.some(({ state }) => state === 'failed'))
    return { state: 'failed', message: context.translator.text({ id: 'panel.failed.scan' }) };
  if (projects.some(({ state }) => state === 'cancelled'))
    return { state: 'failed', message: context.translator.text({ id: 'scan.stopped' }) };
  return { state: 'empty', reason: projects.length === 0 ? 'no-folder' : 'no-project' };
}

type Counts = Extract<ProjectView, { state: 'scanning' }>['progress'];

function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, { files, manifests, dependencies }) => ({
      files: total.files + files,
      manifests: total.manifests + manifests,
      dependencies: total.dependencies + dependencies,
    }),
    { files: 0, manifests: 0, dependencies: 0 },
  );
}
