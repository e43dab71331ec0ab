import type { AssessedDependency, AssessedPackage } from '../assessment/model';
import type { Standing } from '../findings/standing';
import { acceptedIn, standingOf } from '../findings/standing';
import { firstNames } from '../messages/names';
import type { Message, Translator } from '../messages/model';
import { visibleName } from '../text/visible';
import type { Assessment, Finding, Severity } from '../findings/model';

/** What a report is made of; everything in it is plain data. */
export interface ReportInput {
  readonly assessment: Assessment;
  /** The folder that was checked, as the person named it. */
  readonly root: string;
  readonly translator: Translator;
  readonly milliseconds: number;
  /** True where the reader is a terminal that shows colours. */
  readonly colour: boolean;
  readonly version: string;
}

/** One way of printing an assessment, in a file of its own, listed in `registry.ts`. */
export interface Report {
  readonly format: string;
  write(input: ReportInput): string;
}

/** From most to least serious. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What people read, the most serious first; within one severity the order of files stays. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity !== 'hint').sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** Findings of one code told in full in one report; the rest are counted, so that one habit does not bury the others. */
const PER_CODE = 20;

/** The first of each code, with a line on each code that has more. */
export function withinLimit<T extends Pick<Finding, 'code'>>(findings: readonly T[]): { readonly kept: readonly T[]; readonly more: readonly Message[] } {
  const counts = new Map<string, number>();
  const kept = findings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= PER_CODE;
  });
  const more = [...counts].filter(([, count]) => count > PER_CODE).map(([code, count]): Message => ({ id: 'report.more', args: { code, count: count - PER_CODE } }));
  return { kept, more };
}

/** How many findings there are of each severity. */
export function countsOf({ findings }: Assessment): Message {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { id: 'report.findings', args: { errors: count('error'), warnings: count('warning'), notes: count('information'), hints: count('hint') } };
}

/** Path of a finding's file as reports write it; the folder itself is `.`. */
export function pathOf({ file }: Pick<Finding, 'file'>): string {
  return file === '' ? '.' : file;
}

/** `file:line:column`, 1-based; the folder itself is `.`. */
export function placeOf({ file, range, package: name }: Finding): string {
  if (file === '') return name === undefined ? '.' : `. (${visibleName(name)})`;
  return `${visibleName(file)}:${String(range.start.line + 1)}:${String(range.start.character + 1)}`;
}

/** Accepted findings, or components of which nothing is known, named in one line. */
const NAMED = 5;

/** What the policy accepts, and until when; `undefined` where it accepts nothing. */
export function waivedLine(waived: readonly Finding[]): Message | undefined {
  if (waived.length === 0) return undefined;
  const subjects = new Map<string, Message>();
  for (const { code, subject, file, waiver } of waived) {
    const args = { code, subject: subject ?? file };
    const key = JSON.stringify([code, subject ?? file]);
    if (!subjects.has(key)) subjects.set(key, waiver?.expires === undefined ? { id: 'report.waived.one', args } : { id: 'report.waived.until', args: { ...args, expires: waiver.expires } });
  }
  const named = [...subjects.values()].slice(0, NAMED);
  return { id: 'report.waived', args: { count: waived.length, named, more: subjects.size - named.length } };
}

/** Page of a finding's documentation, relative to the package. */
export function documentationOf(code: string): string {
  return `docs/findings/${code}.md`;
}

/** How a package stands, without what the policy accepts. */
export function standingIn(pkg: AssessedPackage, assessment: Assessment): Standing {
  return standingOf(pkg.dependencies, acceptedIn(pkg, assessment));
}

/** Names of components, the first few; the others are counted. */
export function namesIn(dependencies: readonly AssessedDependency[]): readonly (string | Message)[] {
  return firstNames(dependencies.map(({ name }) => name), NAMED);
}

/** The components beside the known ones of which nothing is known. */
export function unknownLine(unknown: readonly AssessedDependency[]): Message {
  return { id: 'report.package.unknown', args: { unknown: unknown.length, names: namesIn(unknown) } };
}
