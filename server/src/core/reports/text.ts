import { advisedFixes } from '../findings/advice';
import type { Finding, FindingCode, Severity } from '../findings/model';
import { shortened } from '../messages/shorten';
import { packageLines } from './package-lines';
import { paint } from './paint';
import type { Report, ReportInput } from './report';
import { countsOf, inReadingOrder, placeOf, waivedLine, withinLimit } from './report';
import { wrapped } from './wrap';

const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '36', hint: '90' };
/** Ways of mending a finding, and further places with the same finding, that are named. */
const WAYS = 3;
const PLACES = 5;

/** The report for people: what stands in the way first, by file, then one line on the whole. */
export const textReport: Report = {
  format: 'text',
  write: (input) => {
    const { assessment, translator } = input;
    const grey = (line: string): string => paint(input, line, '90');
    const { kept, more } = withinLimit(alike(inReadingOrder(assessment.findings), input));
    const waived = waivedLine(assessment.waived);
    const [first] = kept;
    return [
      ...packageLines(assessment.packages, input),
      '',
      ...kept.flatMap((group) => findingLines(group, input)),
      ...(more.length > 0 ? [...more.map((line) => grey(translator.text(line))), ''] : []),
      ...(waived ? [...wrapped(translator.text(waived)), ''] : []),
      summary(input),
      ...(first ? [grey(translator.text({ id: kept.some(({ code }) => code !== first.code) ? 'report.explain.any' : 'report.explain', args: { code: first.code } }))] : []),
      grey(translator.text({ id: 'report.not-advice' })),
      '',
    ].join('\n');
  },
};

/** What is said and advised alike at several places: one of them, and the others. */
interface Group {
  readonly code: FindingCode;
  readonly finding: Finding;
  readonly others: Finding[];
}

function alike(findings: readonly Finding[], { translator }: ReportInput): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const { code, severity, message } = finding;
    const key = JSON.stringify([code, severity, translator.text(message), ...advisedFixes(finding).map(({ title }) => translator.text(title))]);
    const group = groups.get(key);
    if (group) group.others.push(finding);
    else groups.set(key, { code, finding, others: [] });
  }
  return [...groups.values()];
}

function findingLines({ code, finding, others }: Group, input: ReportInput): string[] {
  const { translator } = input;
  const { severity, message } = finding;
  const label = paint(input, translator.text({ id: `severity.${severity}` }), COLOURS[severity]);
  const ways = advisedFixes(finding).slice(0, WAYS).map(({ title }, at) => translator.text(shortened(at === 0 ? title : { id: 'report.or', args: { fix: title } })));
  const places = others.slice(0, PLACES).map(placeOf);
  const also = others.length === 0 ? [] : wrapped(translator.text({ id: 'report.also-at', args: { places: places.join(', '), more: others.length - places.length } }));
  return [
    `${paint(input, placeOf(finding), '1')}  ${label}  ${paint(input, code, '90')}`,
    ...[...wrapped(translator.text(shortened(message))), ...also].map((line) => `    ${line}`),
    ...ways.map((way) => paint(input, `    → ${way}`, '32')),
    '',
  ];
}

function summary({ assessment, translator, milliseconds }: ReportInput): string {
  const { files, packages, dependencies } = assessment.statistics;
  const looked = translator.text({ id: 'report.looked-at', args: { files, packages, dependencies, seconds: milliseconds / 1000 } });
  return `${translator.text(files === 0 && assessment.findings.length === 0 ? { id: 'report.nothing-to-judge' } : countsOf(assessment))}\n${looked}`;
}
