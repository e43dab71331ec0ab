import type { AssessedPackage } from '../assessment/model';
import { otherReadings } from '../assessment/open-reading';
import { reservedBy } from '../assessment/reserved';
import type { Standing } from '../findings/standing';
import { advisedFixes } from '../findings/advice';
import type { Finding, FindingCode, Severity } from '../findings/model';
import type { Message } from '../messages/model';
import { shortened } from '../messages/shorten';
import { visibleName } from '../text/visible';
import { lookUpAdvice } from './look-up';
import type { Report, ReportInput } from './report';
import { countsOf, inReadingOrder, namesIn, placeOf, standingIn, unknownLine, waivedLine, withinLimit } from './report';
import { wrapped } from './wrap';

const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '36', hint: '90' };
/** Packages with a line of their own, those with something in the way first. */
const PACKAGES = 20;
/** Ways of mending a finding, and further places with the same finding, that are named. */
const WAYS = 3;
const PLACES = 5;
/** Other readings of a package's own licence. */
const READINGS = 3;

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

function packageLines(packages: readonly AssessedPackage[], input: ReportInput): string[] {
  const told = packages.map((pkg) => ({ pkg, standing: standingIn(pkg, input.assessment) }));
  const weight = ({ standing: { no, uncertain } }: (typeof told)[number]): number => (no > 0 ? 0 : uncertain > 0 ? 1 : 2);
  const shown = told.length <= PACKAGES ? told : told.sort((a, b) => weight(a) - weight(b)).slice(0, PACKAGES);
  const more = packages.length - shown.length;
  return [...shown.map(({ pkg, standing }) => packageLine(pkg, standing, input)), ...(more > 0 ? [paint(input, input.translator.text({ id: 'report.more-packages', args: { count: more } }), '90')] : [])];
}

function packageLine({ name, outbound, manifest }: AssessedPackage, standing: Standing, input: ReportInput): string {
  const { translator } = input;
  const { known: total, no, uncertain, accepted, unknown } = standing;
  const args = { name, outbound: outbound.expression ?? '', total, no, uncertain };
  const sentences: Message[] = [];
  const reserved = reservedBy({ outbound });
  if (reserved !== undefined) sentences.push({ id: 'report.package.reserved', args: { name, value: reserved } });
  else if (outbound.expression === undefined) sentences.push({ id: 'report.package.no-outbound', args });
  else {
    const nothingKnown = total + accepted === 0 && unknown.length > 0;
    if (nothingKnown) sentences.push({ id: 'report.package.nothing-known', args: { ...args, unknown: unknown.length, names: namesIn(unknown) } });
    else sentences.push({ id: total === 0 && accepted > 0 ? 'report.package.declared' : 'report.package', args });
    const others = otherReadings(outbound);
    if (others.length > 0) sentences.push({ id: 'report.package.open', args: { others: { anyOf: others.slice(0, READINGS) } } });
    if (accepted > 0) sentences.push({ id: 'report.package.accepted', args: { count: accepted } });
    if (unknown.length > 0 && !nothingKnown) sentences.push(unknownLine(unknown));
    const advice = lookUpAdvice(unknown);
    if (advice) sentences.push(advice);
  }
  if (isContradicted(outbound, input)) sentences.push({ id: 'report.package.contradicted', args });
  const text = sentences.map((sentence) => translator.text(sentence)).join(' ');
  return manifest === '' ? text : `${text} ${paint(input, `(${visibleName(manifest)})`, '90')}`;
}

/** True where the package's own declarations contradict each other, so that its outbound licence is only one of those they state. */
function isContradicted({ expression, declarations }: AssessedPackage['outbound'], { assessment }: ReportInput): boolean {
  if (expression === undefined || declarations.length < 2) return false;
  const files = new Set(declarations.map(({ file }) => file));
  return assessment.findings.some(({ code, severity, file }) => code === 'declaration-conflict' && severity === 'error' && files.has(file));
}

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

function paint({ colour }: ReportInput, text: string, code: string): string {
  return colour ? `\u001b[${code}m${text}\u001b[0m` : text;
}
