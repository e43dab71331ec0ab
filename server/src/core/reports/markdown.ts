import type { AssessedPackage } from '../assessment/model';
import { advisedFixes } from '../findings/advice';
import type { Finding } from '../findings/model';
import { visibleInSentence } from '../text/visible';
import { shortened } from '../messages/shorten';
import type { Verdict } from '../verdict/model';
import type { Report, ReportInput } from './report';
import { countsOf, inReadingOrder, pathOf, unknownLine, waivedLine, withinLimit } from './report';

/** Components of one package in its table; a comment on a merge request has room for some hundred lines. */
const COMPONENTS = 50;

const WORST_FIRST: readonly Verdict['verdict'][] = ['no', 'uncertain', 'conditional'];

/** A report for a merge request or a file note: findings and the components that do not simply fit, as tables. */
export const markdownReport: Report = {
  format: 'markdown',
  write: (input) => {
    const { assessment, translator } = input;
    const { kept, more } = withinLimit(inReadingOrder(assessment.findings));
    const waived = waivedLine(assessment.waived);
    const paragraphs = [
      ...(kept.length === 0 ? [] : [findingTable(kept, input).join('\n')]),
      ...more.map((line) => escape(translator.text(line))),
      translator.text(kept.length > 0 ? countsOf(assessment) : { id: assessment.statistics.files === 0 ? 'report.nothing-to-judge' : 'report.nothing-found' }),
      ...(waived ? [escape(translator.text(waived))] : []),
      ...assessment.packages.flatMap((pkg) => packageTable(pkg, input)),
      translator.text({ id: 'report.not-advice' }),
    ];
    return `# ${translator.text({ id: 'report.title' })}\n\n${paragraphs.join('\n\n')}\n`;
  },
};

function findingTable(findings: readonly Finding[], { translator }: ReportInput): string[] {
  const head = (['place', 'severity', 'finding'] as const).map((id) => translator.text({ id: `report.column.${id}` }));
  const told = (finding: Finding): string => {
    const [fix] = advisedFixes(finding);
    return `${escape(translator.text(shortened(finding.message)))}${fix ? ` → ${escape(translator.text(shortened(fix.title)))}` : ''} (${inCode(finding.code)})`;
  };
  return [row(head), row(head.map(() => '---')), ...findings.map((finding) => row([inCode(finding.file === '' ? '.' : `${pathOf(finding)}:${String(finding.range.start.line + 1)}`), translator.text({ id: `severity.${finding.severity}` }), told(finding)]))];
}

/** What is judged and does not simply fit; what is not known is counted. */
function packageTable({ name, outbound, dependencies }: AssessedPackage, { translator }: ReportInput): string[] {
  const open = WORST_FIRST.flatMap((standing) => dependencies.filter(({ verdict }) => verdict?.verdict === standing));
  const unknown = dependencies.filter(({ verdict }) => verdict === undefined);
  if (open.length === 0) return [];
  const head = (['component', 'licence', 'use', 'verdict'] as const).map((id) => translator.text({ id: `report.column.${id}` }));
  const rows = open.slice(0, COMPONENTS).map(({ name: component, version, licence, use, verdict }) => row([inCode(version === undefined ? component : `${component} ${version}`), escape(licence.expression ?? '?'), translator.text({ id: `use.${use}` }), translator.text({ id: `verdict.${verdict?.verdict ?? 'unknown'}` })]));
  return [
    `## ${escape(name)}${outbound.expression === undefined ? '' : ` (${escape(outbound.expression)})`}`,
    [row(head), row(head.map(() => '---')), ...rows].join('\n'),
    ...(open.length > COMPONENTS ? [translator.text({ id: 'report.more-components', args: { count: open.length - COMPONENTS } })] : []),
    ...(unknown.length > 0 ? [escape(translator.text(unknownLine(unknown)))] : []),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/**
 * A text of one line in which nothing is markup: what it names was written by others. `$` and `~` mean something on GitHub and GitLab,
 * and so does `@` before a name, `#`, `!` or `%` before a number: nobody is mentioned, and no issue is linked to this report.
 */
function escape(text: string): string {
  return visibleInSentence(text).replace(/([\\|<>*_`[\]&~$])/g, '\\$1').replace(/(@(?=[\w])|[#!%](?=\d))/g, '$1&#8203;').replace(/\s+/g, ' ');
}

/** A name as it is, within a table; as code it mentions nobody (`@scope/name`) and is no sign of joy (`group:x:1`). */
function inCode(text: string): string {
  const line = visibleInSentence(text).replace(/\s+/g, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
