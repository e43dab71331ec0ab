import type { Message, Translator } from '../../core/messages/model';
import { failureOf } from '../../core/reuse/failure';
import { folderOf, isWithin } from '../../core/text/paths';
import { visibleName } from '../../core/text/visible';
import { createLicenceTexts } from '../../workspace/licence-texts';
import { NEVER_CANCELLED } from '../../workspace/model';
import { headerLicences, leftMessage, namedIn, planHeaders, planLicenceTexts, wrongHeaderLicence } from '../../workspace/reuse/annotate';
import type { FullWish, PlannedHeader, PlannedText, SkipReason } from '../../workspace/reuse/annotate';
import { gatherProject } from '../../workspace/reuse/gather';
import { createStatementReader } from '../../workspace/reuse/reader';
import type { Command, CommandArguments, CommandContext } from '../command';
import { EMPTY_PATH, absolutePath } from '../paths';
import { tellUnreadable } from '../cut';
import { refuseFailure } from '../reuse/failure';
import { tellLeftOut } from '../reuse/left-out';
import { projectRoot } from '../reuse/root';
import { refuse } from '../refuse';

/** `annotate [PATH...]`: adds headers to all files that lack them; shows what it would do unless told to write. */
export const annotateCommand: Command = {
  name: 'annotate',
  summary: { id: 'cli.annotate.summary' },
  usage: { id: 'cli.annotate.usage' },
  options: {
    licence: { type: 'string', short: 'l', help: { id: 'cli.annotate.licence' } },
    copyright: { type: 'string', short: 'c', help: { id: 'cli.annotate.copyright' } },
    write: { type: 'boolean', short: 'w', help: { id: 'cli.annotate.write' } },
    format: { type: 'string', values: ['text', 'json'], help: { id: 'cli.option.format' } },
  },
  run: async (args, context) => {
    const { console, runtime } = context;
    const wish = readWish(args);
    if ('id' in wish) return refuse(context, wish);
    if (args.positionals.includes('')) return refuse(context, EMPTY_PATH);
    const paths = args.positionals.map((path) => absolutePath(console.directory, path));
    const root = await projectRoot(context, paths[0]);
    const missing = paths.find((path) => path !== root && !path.startsWith(`${root}/`));
    if (missing !== undefined) return refuse(context, { id: 'cli.annotate.outside', args: { path: missing, root } });
    for (const path of paths) {
      const problem = await placeProblem(path, context);
      if (problem) return refuse(context, problem);
    }
    const reader = (await runtime.statements?.()) ?? createStatementReader(runtime.files);
    const gathered = await gatherProject(runtime.files, reader, root, NEVER_CANCELLED);
    const { project } = gathered;
    const failure = failureOf(project);
    if (failure) return refuseFailure(failure, root, context);
    tellLeftOut(gathered, context);
    const places = paths.length === 0 ? [''] : paths.map((path) => path.slice(root.length + 1));
    tellUnreadable(project.covered.flatMap(({ path, unreadable }) => (unreadable === true && places.some((place) => isWithin(path, place)) ? [path] : [])), context);
    const plans: ToldHeader[] = [];
    let problem: Message | undefined;
    let changed = 0;
    const carryOut = (plan: PlannedHeader): void => {
      if (args.options['write'] !== true || problem || plan.action === 'skip') return;
      problem = write(plan, changed, root, context);
      changed++;
    };
    // One after the other: the new contents of all files together may be more than memory holds.
    for await (const plan of planHeaders(runtime.files, root, project, places, wish)) {
      carryOut(plan);
      plans.push(plan.action === 'skip' ? plan : { action: plan.action, file: plan.file, path: plan.path, text: plan.text });
    }
    const ids = [...namedIn(project, places), ...(plans.some(({ action }) => action !== 'skip') ? headerLicences(wish) : [])];
    const texts = await planLicenceTexts(project, ids, createLicenceTexts(runtime.resources));
    for (const planned of texts.flatMap(asFile)) carryOut(planned);
    if (problem) return refuse(context, problem);
    console.out(args.options['format'] === 'json' ? json(plans, texts, args) : text(plans, texts, args, context));
    return 0;
  },
};

/** What is to be written, or why it cannot be. */
function readWish({ options: { licence, copyright } }: CommandArguments): FullWish | Message {
  if (typeof licence !== 'string') return { id: 'cli.annotate.no-licence' };
  const problem = wrongHeaderLicence(licence);
  if (problem) return problem;
  return { expression: licence, ...(typeof copyright === 'string' && { copyright }) };
}

/** A licence text as a file to write. */
function asFile({ path, text }: PlannedText): PlannedHeader[] {
  return text === undefined ? [] : [{ action: 'create', file: path, path, text, bytes: new TextEncoder().encode(text) }];
}

/** Why nothing can be annotated at `path` (absolute): it is not there, or cannot be read. */
async function placeProblem(path: string, { runtime }: CommandContext): Promise<Message | undefined> {
  const status = await runtime.files.status(path);
  if (!status) return { id: 'cli.error.nothing-there', args: { path } };
  if (status.kind === 'other') return { id: 'cli.error.no-plain-file', args: { path } };
  return status.kind === 'directory' && (await runtime.files.list(path)) === undefined ? { id: 'cli.error.no-folder', args: { path } } : undefined;
}

/** Why it could not be written; `count` files were changed before. */
function write(plan: Exclude<PlannedHeader, { readonly action: 'skip' }>, count: number, root: string, { console }: CommandContext): Message | undefined {
  const problem = console.writeFile(`${root}/${plan.path}`, plan.bytes, folderOf(`${root}/${plan.path}`));
  return problem && { id: 'cli.annotate.not-written', args: { path: plan.path, problem, count } };
}

/** What is kept of a plan to be told. */
type ToldHeader = Extract<PlannedHeader, { readonly action: 'skip' }> | Pick<Exclude<PlannedHeader, { readonly action: 'skip' }>, 'action' | 'file' | 'path' | 'text'>;

function json(plans: readonly ToldHeader[], texts: readonly PlannedText[], { options }: CommandArguments): string {
  return `${JSON.stringify({ written: options['write'] === true, files: plans, licenceTexts: texts.map(({ id, path, text: found }) => ({ licence: id, path, available: found !== undefined })) }, undefined, 2)}\n`;
}

function text(plans: readonly ToldHeader[], texts: readonly PlannedText[], { options }: CommandArguments, { translator }: CommandContext): string {
  const changed = plans.filter(({ action }) => action !== 'skip').length + texts.filter((each) => each.text !== undefined).length;
  const blocks = shownOf(plans).map((plan) => {
    if ('more' in plan) return `${translator.text({ id: 'cli.annotate.more', args: { count: plan.more } })}\n`;
    if (plan.action === 'skip') return `${translator.text(leftMessage(plan))}\n`;
    const lines = plan.text.split(/\r\n?|\n/).filter((line) => line !== '');
    return [visibleName(plan.path), ...lines.map((line) => `  + ${line}`), ''].join('\n');
  });
  const licences = texts.map(({ id, path, text: found }) =>
    found === undefined
      ? `${translator.text({ id: 'annotate.own-text', args: { file: path } })}\n`
      : `${visibleName(path)}\n  + ${translator.text({ id: 'cli.annotate.text', args: { licence: id } })}\n`,
  );
  const left = leftLines(plans, translator);
  const id = changed === 0 && left.length > 0 ? 'cli.annotate.nothing' : options['write'] === true ? 'cli.annotate.written' : 'cli.annotate.preview';
  return `${[...blocks, ...licences].join('')}${[translator.text({ id, args: { count: changed } }), ...left].join('\n')}\n`;
}

/** Files shown one by one that are left for the same reason, or get a header: nobody reads thousands. */
const SHOWN = 20;

/** The first files of each kind, those with a header before those that are left, with how many more there are. */
function shownOf(plans: readonly ToldHeader[]): readonly (ToldHeader | { readonly more: number })[] {
  const kinds = new Map<string, ToldHeader[]>([['', []]]);
  for (const plan of plans) {
    const kind = plan.action === 'skip' ? plan.reason : '';
    const list = kinds.get(kind);
    if (list) list.push(plan);
    else kinds.set(kind, [plan]);
  }
  return [...kinds.values()].flatMap((list) => (list.length <= SHOWN ? list : [...list.slice(0, SHOWN), { more: list.length - SHOWN }]));
}

/** How many files are left to a person, why, and what to do. */
function leftLines(plans: readonly ToldHeader[], translator: Translator): readonly string[] {
  const counts = new Map<SkipReason, number>();
  for (const plan of plans) if (plan.action === 'skip') counts.set(plan.reason, (counts.get(plan.reason) ?? 0) + 1);
  if (counts.size === 0) return [];
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const reasons = [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => `  ${translator.text({ id: `cli.annotate.left.${reason}`, args: { count } })}`);
  return [translator.text({ id: 'cli.annotate.left', args: { count: all } }), ...reasons];
}

