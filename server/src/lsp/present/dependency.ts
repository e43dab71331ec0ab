import type { AssessedDependency } from '../../core/assessment/model';
import { remediesIn } from '../../core/findings/combination';
import { licenceName } from '../../core/findings/dependency-texts';
import type { Evidence } from '../../core/resolution/model';
import type { Message } from '../../core/messages/model';
import { USES } from '../../core/verdict/model';
import type { Use, Verdict } from '../../core/verdict/model';
import type { Context } from '../context';
import type { Project } from '../project';
import type { PlacedDependency } from '../project-index';
import type { ProjectFile } from '../projects';
import { compareMarks, markOf, SIGNS } from './mark';
import { escapeMarkdown, inlineCode, link } from './markdown';
import { verdictLines, verdictParagraph } from './verdict';

/** Components a dependency brings in that are named; the rest are counted. */
const NAMED = 5;

/** A dependency in Markdown: its licence, where that is known from, the verdict, and what it brings in. */
export function describeDependency(
  context: Context,
  { project, path }: ProjectFile,
  placed: PlacedDependency,
  brought: readonly PlacedDependency[],
): string {
  const { translator } = context;
  const { dependency, owner } = placed;
  const text = (message: Message): string => translator.text(message);
  const outbound = owner.outbound.expression;
  const title = {
    label: `**${escapeMarkdown(nameOf(dependency))}**`,
    text: inlineCode(licenceWords(context, dependency)),
  };
  const parts = [text({ id: 'text.labelled', args: title })];
  const { verdict, use, scope } = dependency;
  if (verdict && outbound !== undefined) {
    parts.push(
      text({ id: 'hover.use', args: { use: { id: `use.${use}.phrase` }, scope: { id: `scope.${scope}` }, outbound } }),
    );
    parts.push(verdictParagraph(translator, verdict));
    const remedy = remediesIn({ pkg: owner, engine: project.session.engineAt(path) })(verdict, licenceName(dependency));
    if (remedy) parts.push(escapeMarkdown(text({ id: 'hover.remedy', args: { remedy } })));
  }
  parts.push(
    ...dependency.licence.evidence.slice(0, 4).map((evidence) => `- ${evidenceLine(context, project, evidence)}`),
  );
  if (dependency.path.length > 1)
    parts.push(text({ id: 'hover.path', args: { path: dependency.path.map(escapeMarkdown).join(' → ') } }));
  if (brought.length > 0) parts.push(broughtLine(context, brought));
  // Last, since it is long: what is said here stands above the fold.
  const { expression } = dependency.licence;
  const engine = project.session.engineAt(path);
  const others = USES.filter((each) => each !== use);
  if (verdict && outbound !== undefined && expression !== undefined) {
    const judge = (each: Use): Verdict | undefined => engine.judge(expression, outbound, each);
    const fitsAlways = [verdict, ...others.map(judge)].every((each) => each?.verdict === 'yes');
    parts.push(fitsAlways ? text({ id: 'hover.fits-always' }) : verdictLines(translator, others, judge));
  }
  return joinParts(parts);
}

/** A dependency's licence, or a few words where it is not known. */
export function licenceWords({ translator }: Context, { licence }: AssessedDependency): string {
  const { expression, candidates } = licence;
  if (expression !== undefined) return expression;
  return candidates.length > 0
    ? translator.text({ id: 'licence.ambiguous', args: { candidates: { anyOf: candidates } } })
    : translator.text({ id: 'licence.unknown' });
}

/** Name with version where one is known. */
export function nameOf({ name, version }: AssessedDependency): string {
  return version === undefined ? name : `${name} ${version}`;
}

function evidenceLine({ translator }: Context, project: Project, { kind, file, line, value }: Evidence): string {
  const said = escapeMarkdown(translator.text({ id: `evidence.${kind}`, args: { value } }));
  const uri = project.uriOf(file);
  return `${said} (${file.includes('://') ? link(file, uri) : link(`${file}:${line}`, `${uri}#L${line}`)})`;
}

function broughtLine({ translator }: Context, brought: readonly PlacedDependency[]): string {
  const worst = [...brought]
    .filter(({ dependency }) => markOf(dependency) !== 'yes')
    .sort((a, b) => compareMarks(markOf(a.dependency), markOf(b.dependency)))
    .slice(0, NAMED)
    .map(
      ({ dependency }) =>
        `- ${SIGNS[markOf(dependency)]} ${translator.text({
          id: 'text.labelled',
          args: {
            label: escapeMarkdown(nameOf(dependency)),
            text: inlineCode(dependency.licence.expression ?? '?'),
          },
        })}`,
    );
  return [
    translator.text({ id: 'hover.brings-in', args: { count: brought.length, shown: worst.length } }),
    ...worst,
  ].join('\n');
}

/** List items stay together, everything else is a paragraph. */
function joinParts(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part, index, all) =>
      index === 0 ? part : part.startsWith('- ') && all[index - 1]?.startsWith('- ') ? `\n${part}` : `\n\n${part}`,
    )
    .join('');
}
