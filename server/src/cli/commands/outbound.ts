import type { Combination } from '../../core/assessment/combination';
import { combinationOf } from '../../core/assessment/combination';
import type { AssessedPackage } from '../../core/assessment/model';
import type { StatedFiles } from '../../core/assessment/stated-files';
import { tellVerdict } from '../../core/explain/verdict';
import type { Message } from '../../core/messages/model';
import { firstNames } from '../../core/messages/names';
import type { OutboundCandidate, OutboundConflict, OutboundGroup } from '../../core/outbound/model';
import { outboundPossibilities } from '../../core/outbound/possibilities';
import { count } from '../../core/outbound/rank';
import { tellConflict } from '../../core/outbound/tell-conflict';
import { waysToward } from '../../core/outbound/ways';
import { lookUpAdvice } from '../../core/reports/look-up';
import type { Verdict, VerdictValue } from '../../core/verdict/model';
import { statedIn } from '../../workspace/files-of';
import type { Session } from '../../workspace/model';
import type { Command, CommandContext } from '../command';
import { folderProblem } from '../paths';
import { brokenPolicy } from '../../workspace/broken-policy';
import { ONLINE_OPTION, scanFolder } from '../scan';
import { refuse } from '../refuse';

/** The licence that the text explains the way to, besides the best ones. */
const WISHED = 'EUPL-1.2';
/** Groups of components named for one licence in text, and licences told with what stands in their way; JSON has all. */
const NAMED = 5;
const DETAILED = 3;
/** Files named for one licence. */
const PLACES = 3;

/** `outbound [PATH]`: which outbound licences the combination allows, best first, and what stands in the way of each. */
export const outboundCommand: Command = {
  name: 'outbound',
  summary: { id: 'cli.outbound.summary' },
  usage: { id: 'cli.outbound.usage' },
  options: { format: { type: 'string', values: ['text', 'json'], help: { id: 'cli.option.format' } }, online: ONLINE_OPTION },
  run: async (args, context) => {
    const { console, runtime } = context;
    const [path = '.', ...more] = args.positionals;
    if (more.length > 0) return refuse(context, { id: 'cli.error.one-path', args: { command: 'outbound' } });
    const problem = await folderProblem(runtime.files, console.directory, path);
    if (problem) return refuse(context, problem);
    const { session } = await scanFolder(args, context);
    const told = session.assessment().packages.map((pkg) => possibilitiesOf(pkg, session));
    if (args.options['format'] === 'json') console.out(`${JSON.stringify({ version: 1, packages: told.map((each) => asJson(each, context)) }, undefined, 2)}\n`);
    else if (told.length === 0) console.out(`${context.translator.text({ id: 'cli.outbound.nothing' })}\n`);
    else console.out(`${told.map((each) => asText(each, context)).join('\n\n')}\n`);
    const broken = brokenPolicy(session);
    return broken ? refuse(context, broken) : 0;
  },
};

interface Possibilities extends Combination {
  readonly pkg: AssessedPackage;
  /** Empty where nothing at all is known: what fits nothing that is known fits everything, which would pass for an answer. */
  readonly candidates: readonly OutboundCandidate[];
  readonly conflicts: readonly OutboundConflict[];
}

function possibilitiesOf(pkg: AssessedPackage, session: Session): Possibilities {
  const engine = session.engineAt(pkg.manifest);
  const combination = combinationOf(pkg.dependencies, statedIn(session, pkg));
  const { known, unknown } = combination;
  const nothing = known.length === 0 && (unknown.length > 0 || pkg.outbound.expression === undefined);
  return { pkg, ...combination, ...(nothing ? { candidates: [], conflicts: [] } : outboundPossibilities(known, pkg.outbound.expression, engine)) };
}

function asJson({ pkg, files, unknown, candidates, conflicts }: Possibilities, { translator }: CommandContext): object {
  const group = ({ names, licence, use, verdict, ways, withheld }: OutboundGroup): object => ({ components: names, licence, ...(withheld !== undefined && { withheld }), use, ...tellVerdict(saidOf(verdict, withheld), translator), ways });
  return {
    name: pkg.name,
    manifest: pkg.manifest,
    declared: pkg.outbound.expression ?? null,
    unknown: [...new Set(unknown.map(({ name }) => name))],
    files: files.map(({ licence, places }) => ({ licence, places })),
    conflicts: conflicts.map((conflict) => ({ components: [conflict.one, conflict.other], verdict: conflict.answer, text: translator.text(tellConflict(conflict)) })),
    candidates: candidates.map((candidate) => ({
      expression: candidate.expression,
      verdict: candidate.verdict,
      obstacles: candidate.obstacles.map(group),
      conditions: candidate.conditions.map(group),
      possibleIf: waysToward(candidate).map((way) => translator.text(way)),
    })),
  };
}

function asText({ pkg, components, files, unknown, candidates, conflicts }: Possibilities, { translator }: CommandContext): string {
  const say = (id: Message['id'], args: NonNullable<Message['args']> = {}): string => translator.text({ id, args });
  const lines = [say('cli.outbound.package', { name: pkg.name, count: components.length, unknown: unknown.length })];
  if (pkg.outbound.expression !== undefined) {
    const others = pkg.outbound.others.slice(0, NAMED);
    lines.push(others.length === 0 ? say('cli.outbound.declared', { expression: pkg.outbound.expression }) : say('cli.outbound.declared.open', { expression: pkg.outbound.expression, others: { anyOf: others } }));
  }
  const copied = files.filter(({ ownFiles }) => ownFiles === undefined);
  const own = files.filter(({ ownFiles }) => ownFiles !== undefined);
  if (own.length > 0) lines.push(say('cli.outbound.files', { files: own.map(fileLine) }));
  if (copied.length > 0) lines.push(say('cli.outbound.files.copied', { files: copied.map(fileLine) }));
  if (unknown.length > 0) {
    const line = say('cli.outbound.unknown', { count: unknown.length, names: firstNames(unknown.map(({ name }) => name), NAMED) });
    const advice = lookUpAdvice(unknown);
    lines.push(advice ? `${line}. ${translator.text(advice)}` : line);
  }
  if (candidates.length === 0) return [...lines, say(unknown.length > 0 ? 'cli.outbound.nothing-known.components' : 'cli.outbound.nothing-known')].join('\n');
  for (const conflict of conflicts.slice(0, NAMED)) lines.push(translator.text(tellConflict(conflict)));
  lines.push('', pkg.outbound.expression === undefined ? say('cli.outbound.order', { expression: WISHED }) : say('cli.outbound.order.declared', { expression: pkg.outbound.expression }));
  const wished = new Set([pkg.outbound.expression ?? WISHED, WISHED]);
  for (const [index, candidate] of candidates.entries()) {
    lines.push(`${say('cli.outbound.candidate', { expression: candidate.expression, verdict: { id: `verdict.${candidate.verdict}` } })}${counts(candidate, say)}`);
    const told = index < DETAILED || wished.has(candidate.expression) ? candidate.obstacles.slice(0, NAMED) : [];
    for (const { names, licence, use, verdict, withheld } of told) {
      lines.push(`  - ${say('cli.outbound.obstacle', { names: firstNames(names, NAMED), licence: withheld ?? licence, use: { id: `use.${use}.phrase` }, reason: saidOf(verdict, withheld).reason })}`);
    }
  }
  for (const candidate of candidates.filter(({ expression, obstacles }) => wished.has(expression) && obstacles.length > 0)) {
    lines.push('', say('cli.outbound.possible-if', { expression: candidate.expression }), ...waysToward(candidate).map((way) => `  - ${translator.text(way)}`));
  }
  return lines.join('\n');
}

/** The verdict on what withholds a licence on purpose: its authors forgot nothing that they could be asked for. */
function saidOf(verdict: Verdict, withheld: string | undefined): Verdict {
  return withheld === undefined ? verdict : { ...verdict, reason: { id: 'outbound.withheld' }, remedy: { id: 'remedy.contract' } };
}

function fileLine({ licence, places }: StatedFiles): Message {
  return { id: 'cli.outbound.file', args: { licence, places: firstNames(places.map(({ file, line, statedIn: at }) => (at ? `${file} (${at.file}:${String(at.line)})` : `${file}:${String(line)}`)), PLACES) } };
}

function counts({ obstacles, conditions }: OutboundCandidate, say: (id: Message['id'], args: NonNullable<Message['args']>) => string): string {
  const answered = (value: VerdictValue): OutboundGroup[] => obstacles.filter(({ verdict }) => verdict.verdict === value);
  const parts: readonly { readonly id: 'cli.outbound.obstacles' | 'cli.outbound.undecided' | 'cli.outbound.conditions'; readonly groups: readonly OutboundGroup[] }[] = [
    { id: 'cli.outbound.obstacles', groups: answered('no') },
    { id: 'cli.outbound.undecided', groups: answered('uncertain') },
    { id: 'cli.outbound.conditions', groups: conditions },
  ];
  const told = parts.filter(({ groups }) => groups.length > 0).map(({ id, groups }) => {
    const components = count(groups.filter(({ ownFiles }) => ownFiles === 0));
    const files = groups.reduce((sum, { ownFiles }) => sum + ownFiles, 0);
    return say(files === 0 ? id : components === 0 ? `${id}.files` : `${id}.both`, { count: components, files });
  });
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}
