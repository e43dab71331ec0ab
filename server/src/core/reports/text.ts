import type { AssessedPackage } from '../assessment/model';
import type { Finding, Severity } from '../findings/model';
import type { Report, ReportInput } from './report';
import { SEVERITIES } from './report';

const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '36', hint: '90' };
/** Fixes that write down something about a component which only a person can know to be true. */
const RECORDS: ReadonlySet<string> = new Set(['policy-curation', 'policy-use', 'policy-waiver']);
/** Findings of one code printed in full for one report; the rest are counted, so that one habit does not bury the others. */
const PER_CODE = 20;

/** The report for people: what stands in the way first, by file, then one line on the whole. */
export const textReport: Report = {
  format: 'text',
  write: (input) => {
    const { assessment, translator } = input;
    const shown = assessment.findings.filter(({ severity }) => severity !== 'hint');
    const counts = new Map<string, number>();
    const kept = [...shown]
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
      .filter(({ code }) => {
        counts.set(code, (counts.get(code) ?? 0) + 1);
        return (counts.get(code) ?? 0) <= PER_CODE;
      });
    const more = [...counts].filter(([, count]) => count > PER_CODE).map(([code, count]) => paint(input, translator.text({ id: 'report.more', args: { code, count: count - PER_CODE } }), '90'));
    return [
      ...assessment.packages.slice(0, 50).map((pkg) => packageLine(pkg, input)),
      '',
      ...kept.flatMap((finding) => findingLines(finding, input)),
      ...(more.length > 0 ? [...more, ''] : []),
      summary(input),
      paint(input, translator.text({ id: 'report.not-advice' }), '90'),
      '',
    ].join('\n');
  },
};

function packageLine({ name, outbound, dependencies, manifest }: AssessedPackage, input: ReportInput): string {
  const { translator } = input;
  const standing = (verdict: string): number => dependencies.filter((each) => each.verdict?.verdict === verdict).length;
  const unknown = dependencies.filter(({ verdict }) => verdict === undefined).length;
  const total = dependencies.length - unknown;
  const args = { name, outbound: outbound.expression ?? '', total, unknown, no: standing('no'), uncertain: standing('uncertain') };
  const nothingKnown = total === 0 && unknown > 0;
  const told = outbound.expression === undefined ? 'report.package.no-outbound' : nothingKnown ? 'report.package.nothing-known' : 'report.package';
  const sentences = [translator.text({ id: told, args })];
  if (outbound.expression !== undefined && unknown > 0 && !nothingKnown) sentences.push(translator.text({ id: 'report.package.unknown', args }));
  const text = sentences.join(' ');
  return manifest === '' ? text : `${text} ${paint(input, `(${manifest})`, '90')}`;
}

function findingLines(finding: Finding, input: ReportInput): string[] {
  const { translator } = input;
  const { file, range, severity, code, message, fixes } = finding;
  const place = `${file}:${String(range.start.line + 1)}:${String(range.start.character + 1)}`;
  const label = paint(input, translator.text({ id: `severity.${severity}` }), COLOURS[severity]);
  // What only some may truthfully record is for them to choose, not for us to hold out.
  const fix = fixes.find((each) => !RECORDS.has(each.fix));
  return [
    `${paint(input, place, '1')}  ${label}  ${paint(input, code, '90')}`,
    ...wrap(translator.text(message), 110).map((line) => `    ${line}`),
    ...(fix ? [paint(input, `    → ${translator.text(fix.title)}`, '32')] : []),
    '',
  ];
}

function summary({ assessment, translator, milliseconds }: ReportInput): string {
  const count = (severity: Severity): number => assessment.findings.filter((finding) => finding.severity === severity).length;
  const { files, packages, dependencies } = assessment.statistics;
  const seconds = milliseconds / 1000;
  const args = { errors: count('error'), warnings: count('warning'), notes: count('information'), hints: count('hint'), files, packages, dependencies, seconds };
  return `${translator.text(files === 0 && assessment.findings.length === 0 ? { id: 'report.nothing-to-judge' } : { id: 'report.findings', args })}\n${translator.text({ id: 'report.looked-at', args })}`;
}

function paint({ colour }: ReportInput, text: string, code: string): string {
  return colour ? `\u001b[${code}m${text}\u001b[0m` : text;
}

/** Lines of at most `width` characters, broken at spaces. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
