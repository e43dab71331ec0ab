import type { AssessedPackage } from '../assessment/model';
import type { Finding } from '../findings/model';
import type { Report, ReportInput } from './report';

/** A report for a merge request or a file note: findings and components as tables. */
export const markdownReport: Report = {
  format: 'markdown',
  write: (input) => {
    const { assessment, translator } = input;
    const shown = assessment.findings.filter(({ severity }) => severity !== 'hint');
    const title = translator.text({ id: 'report.title' });
    return [
      `# ${title}`,
      '',
      ...(shown.length === 0 ? [translator.text({ id: assessment.statistics.files === 0 ? 'report.nothing-to-judge' : 'report.nothing-found' })] : findingTable(shown, input)),
      '',
      ...assessment.packages.flatMap((pkg) => packageTable(pkg, input)),
      translator.text({ id: 'report.not-advice' }),
      '',
    ].join('\n');
  },
};

function findingTable(findings: readonly Finding[], { translator }: ReportInput): string[] {
  const head = (['place', 'severity', 'finding'] as const).map((id) => translator.text({ id: `report.column.${id}` }));
  return [row(head), row(head.map(() => '---')), ...findings.map(({ file, range, severity, code, message }) => row([`${inCode(`${file}:${String(range.start.line + 1)}`)}`, translator.text({ id: `severity.${severity}` }), `${escape(translator.text(message))} (${inCode(code)})`]))];
}

function packageTable({ name, outbound, dependencies }: AssessedPackage, { translator }: ReportInput): string[] {
  const open = dependencies.filter(({ verdict }) => verdict?.verdict !== 'yes');
  if (open.length === 0) return [];
  const head = (['component', 'licence', 'use', 'verdict'] as const).map((id) => translator.text({ id: `report.column.${id}` }));
  return [
    `## ${escape(name)}${outbound.expression === undefined ? '' : ` (${escape(outbound.expression)})`}`,
    '',
    row(head),
    row(head.map(() => '---')),
    ...open.map(({ name: component, version, licence, use, verdict }) => row([escape(version === undefined ? component : `${component} ${version}`), escape(licence.expression ?? '?'), translator.text({ id: `use.${use}` }), translator.text({ id: `verdict.${verdict?.verdict ?? 'unknown'}` })])),
    '',
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function escape(text: string): string {
  return text.replace(/([\\|<>*_`[\]])/g, '\\$1').replace(/[ \t\r\n]+/g, ' ');
}

function inCode(text: string): string {
  return `\`${text.replace(/[`|]/g, '')}\``;
}
