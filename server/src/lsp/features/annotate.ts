import { readConventions } from '../../core/assessment/conventions';
import type { FixEdit } from '../../core/fixes/model';
import { failureOf } from '../../core/reuse/failure';
import type { AnnotateAnswer, AnnotateParams, AnnotateTarget, HeaderProposal } from '../../protocol/annotate';
import { headerLicences, leftMessage, planHeaders, planLicenceTexts, wrongHeaderLicence } from '../../workspace/reuse/annotate';
import type { PlannedHeader, PlannedText } from '../../workspace/reuse/annotate';
import { gatherProject } from '../../workspace/reuse/gather';
import { createStatementReader } from '../../workspace/reuse/reader';
import type { Context } from '../context';
import type { Action, Feature } from '../handler';
import { openFiles } from '../open-files';
import { presentEdit } from '../present/workspace-edit';
import type { ProjectFile } from '../projects';
import { serve } from '../serve';

/** Files changed at most by one request: a preview of more serves nobody. */
const MOST_AT_ONCE = 1_000;

/** Headers for all files that lack them, as one edit that the client shows first. */
export const annotate: Feature = {
  register: (connection, guard) => {
    serve(connection, guard, 'licenceAssistant/annotate/propose', {}, propose);
    serve(connection, guard, 'licenceAssistant/annotate', { refused: '' }, answer);
  },
};

async function propose(context: Context, { uri }: AnnotateTarget): Promise<HeaderProposal> {
  const place = placeOf(context, uri);
  if (!place) return {};
  const { project, path } = place;
  await context.projects.settle(project);
  const { session } = project;
  const expression = session.proposedLicence(path);
  const { holder } = readConventions(session.allFacts(), session.policyAt(path).copyright);
  const year = context.platform.runtime.clock.today().slice(0, 4);
  return { ...(expression !== undefined && { expression }), ...(holder !== undefined && { copyright: `${year} ${holder}` }) };
}

const answer: Action<AnnotateParams, AnnotateAnswer> = async (context, { uri, expression, copyright }, token) => {
  const { translator } = context;
  const place = placeOf(context, uri);
  if (!place) return { refused: translator.text({ id: 'fix.refused.no-project' }) };
  const wrong = wrongHeaderLicence(expression);
  if (wrong) return { refused: translator.text(wrong) };
  const { project, path } = place;
  const { root } = project.session;
  const files = openFiles(context);
  const cancellation = { get cancelled() { return token.isCancellationRequested; } };
  const gathered = await gatherProject(files, createStatementReader(files), root, cancellation);
  const failure = failureOf(gathered.project);
  if (failure) return { refused: translator.text({ id: 'text.labelled', args: { label: failure.file, text: translator.text(failure.message) } }) };
  const wish = { expression, ...(copyright !== undefined && { copyright }) };
  const skipped: string[] = [];
  const plans: Exclude<PlannedHeader, { action: 'skip' }>[] = [];
  for await (const plan of planHeaders(files, root, gathered.project, [path], wish)) {
    if (cancellation.cancelled || plans.length === MOST_AT_ONCE) break;
    if (plan.action === 'skip') skipped.push(translator.text(leftMessage(plan)));
    else plans.push(plan);
  }
  const id = plans.length === MOST_AT_ONCE ? 'annotate.result.most' : 'annotate.result';
  const message = translator.text({ id, args: { count: plans.length, skipped: skipped.length } });
  if (plans.length === 0) return { message, skipped };
  // Above the folder that is open, nothing is written.
  const texts = gathered.project.above ? [] : await planLicenceTexts(gathered.project, headerLicences(wish), context.licenceTexts);
  skipped.push(...texts.filter(({ text }) => text === undefined).map(({ path: own }) => translator.text({ id: 'annotate.own-text', args: { file: own } })));
  const edit = presentEdit([editOf(plans, texts)], project, context);
  if (!edit) return { refused: translator.text({ id: 'fix.refused.client' }) };
  return { edit, message, skipped };
};

/** The place in its project; '' for the whole of it. */
function placeOf({ projects }: Context, uri: string): ProjectFile | undefined {
  const inside = projects.fileOf(uri);
  const project = inside ? undefined : projects.fileOf(`${uri}/x`)?.project;
  return inside ?? (project && { project, path: '' });
}

function editOf(plans: readonly Exclude<PlannedHeader, { action: 'skip' }>[], texts: readonly PlannedText[]): FixEdit {
  return {
    changes: plans.flatMap((plan) => (plan.action === 'insert' ? [{ file: plan.path, range: { start: plan.at, end: plan.at }, text: plan.text }] : [])),
    create: [
      ...plans.flatMap((plan) => (plan.action === 'create' ? [{ file: plan.path, text: plan.text }] : [])),
      ...texts.flatMap(({ path, text }) => (text === undefined ? [] : [{ file: path, text }])),
    ],
    rename: [],
    remove: [],
  };
}
