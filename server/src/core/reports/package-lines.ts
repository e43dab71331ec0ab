import type { AssessedPackage } from '../assessment/model';
import { reservedBy } from '../assessment/reserved';
import type { Standing } from '../findings/standing';
import type { Message } from '../messages/model';
import { firstNames } from '../messages/names';
import { visibleName } from '../text/visible';
import { lookUpAdvice } from './look-up';
import { paint } from './paint';
import type { ReportInput } from './report';
import { namesIn, standingIn, unknownLine } from './report';

/** Packages with a line of their own, those with something in the way first. */
const PACKAGES = 20;
/** As many packages without components under one licence share a line, and so many of them are named. */
const ALIKE = 3;
const NAMED = 5;
/** Other readings of a package's own licence. */
const READINGS = 3;

interface Told {
  readonly pkg: AssessedPackage;
  readonly standing: Standing;
}

/** How each package of the project stands, in a line; what is the same for many is said once. */
export function packageLines(packages: readonly AssessedPackage[], input: ReportInput): string[] {
  const { translator } = input;
  const told = packages.map((pkg): Told => ({ pkg, standing: standingIn(pkg, input.assessment) }));
  const bare = withoutComponents(told, input);
  const rest = told.filter((each) => !bare.some(({ members }) => members.includes(each)));
  const weight = ({ standing: { no, uncertain } }: Told): number => (no > 0 ? 0 : uncertain > 0 ? 1 : 2);
  const shown = rest.length <= PACKAGES ? rest : rest.sort((a, b) => weight(a) - weight(b)).slice(0, PACKAGES);
  const more = rest.length - shown.length;
  // The same advice for many is given once.
  const together = told.filter(({ pkg, standing }) => pkg.outbound.expression !== undefined && lookUpAdvice(standing.unknown) !== undefined).length > 1;
  return [
    ...shown.map(({ pkg, standing }) => packageLine(pkg, standing, !together, input)),
    ...(more > 0 ? [paint(input, translator.text({ id: 'report.more-packages', args: { count: more } }), '90')] : []),
    ...bare.map(({ outbound, members }) => translator.text({ id: 'report.packages-without-components', args: { count: members.length, outbound, names: firstNames(members.map(({ pkg }) => pkg.name), NAMED) } })),
    ...(together ? [translator.text({ id: 'report.look-up' })] : []),
  ];
}

/** Packages of which nothing is to be told but one and the same licence, where there are several. */
function withoutComponents(told: readonly Told[], input: ReportInput): { readonly outbound: string; readonly members: readonly Told[] }[] {
  const groups = new Map<string, Told[]>();
  for (const each of told) {
    const { outbound, dependencies } = each.pkg;
    if (outbound.expression === undefined || dependencies.length > 0 || reservedBy({ outbound }) !== undefined || ownReadings(outbound).length > 0 || isContradicted(outbound, input)) continue;
    const group = groups.get(outbound.expression);
    if (group) group.push(each);
    else groups.set(outbound.expression, [each]);
  }
  return [...groups].map(([outbound, members]) => ({ outbound, members })).filter(({ members }) => members.length >= ALIKE);
}

function packageLine({ name, outbound, manifest }: AssessedPackage, standing: Standing, advising: boolean, input: ReportInput): string {
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
    const others = ownReadings(outbound);
    if (others.length > 0) sentences.push({ id: 'report.package.open', args: { others: { anyOf: others.slice(0, READINGS) } } });
    if (accepted > 0) sentences.push({ id: 'report.package.accepted', args: { count: accepted } });
    if (unknown.length > 0 && !nothingKnown) sentences.push(unknownLine(unknown));
    const advice = advising ? lookUpAdvice(unknown) : undefined;
    if (advice) sentences.push(advice);
  }
  if (isContradicted(outbound, input)) sentences.push({ id: 'report.package.contradicted', args });
  const text = sentences.map((sentence) => translator.text(sentence)).join(' ');
  return manifest === '' ? text : `${text} ${paint(input, `(${visibleName(manifest)})`, '90')}`;
}

/** What else the package's own words can mean; of those above it is told where they stand. */
function ownReadings({ declarations, others }: AssessedPackage['outbound']): readonly string[] {
  return declarations.length > 0 ? others : [];
}

/** True where the package's own declarations contradict each other, so that its outbound licence is only one of those they state. */
function isContradicted({ expression, declarations }: AssessedPackage['outbound'], { assessment }: ReportInput): boolean {
  if (expression === undefined || declarations.length < 2) return false;
  const files = new Set(declarations.map(({ file }) => file));
  return assessment.findings.some(({ code, severity, file }) => code === 'declaration-conflict' && severity === 'error' && files.has(file));
}
