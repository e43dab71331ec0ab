import type { FileFacts } from '../facts/model';
import { lineOf } from '../facts/range';
import { speaksForProject } from '../facts/quiet';
import { comparedName, familyOf } from '../graph/names';
import { ecosystemOf } from '../manifests/purl';
import type { Component } from '../graph/model';
import type { LockedPackage } from '../manifests/format';
import type { LicenceStatement } from './model';

/** What the project's own lists of third-party licences say about a component; undefined where they do not name it. */
export type ReportedLicence = (component: Pick<Component, 'ecosystem' | 'name' | 'version'>) => Reported | undefined;

export interface Reported {
  readonly statement: LicenceStatement;
  /** For this very version, or for all as far as the list says. */
  readonly exact: boolean;
}

interface ReportedLine {
  readonly version: string;
  readonly statement: LicenceStatement;
}

/** Kept while a file's facts stay the same, so that what was resolved with them stays too. */
const KNOWN = new WeakMap<FileFacts, ReadonlyMap<string, readonly ReportedLine[]>>();

/** Prepares the lists of a project for being asked. A line for the component's own version goes before one for another. */
export function indexReports(files: ReadonlyMap<string, FileFacts>): ReportedLicence {
  const lists = [...files.values()].filter(({ path, manifest }) => manifest?.role === 'report' && manifest.locked.length > 0 && speaksForProject(path)).map(reportedIn);
  if (lists.length === 0) return () => undefined;
  return ({ ecosystem, name, version }) => {
    const keys = [keyOf(familyOf(ecosystem), name), keyOf('', name)];
    const named = lists.flatMap((list) => keys.flatMap((key) => list.get(key) ?? []));
    const exact = named.find((each) => each.version === version || each.version === '' || version === undefined);
    const line = exact ?? named[0];
    return line && { statement: line.statement, exact: exact !== undefined };
  };
}

function reportedIn(facts: FileFacts): ReadonlyMap<string, readonly ReportedLine[]> {
  const known = KNOWN.get(facts);
  if (known) return known;
  const found = new Map<string, ReportedLine[]>();
  for (const entry of facts.manifest?.locked ?? []) {
    const reported = reportedOf(entry, facts);
    if (!reported) continue;
    const ecosystem = entry.purl === undefined ? undefined : ecosystemOf(entry.purl);
    const key = keyOf(ecosystem === undefined ? '' : familyOf(ecosystem), entry.name);
    const others = found.get(key);
    if (others) others.push(reported);
    else found.set(key, [reported]);
  }
  KNOWN.set(facts, found);
  return found;
}

function reportedOf({ version, licence }: LockedPackage, facts: FileFacts): ReportedLine | undefined {
  if (!licence) return undefined;
  return { version, statement: { kind: 'report', file: facts.path, line: lineOf(facts, licence.span), values: [[licence.value]], relation: 'unclear' } };
}

/** Lists by hand do not mind the case of names, nor which of Python's separators stands in them. */
function keyOf(family: string, name: string): string {
  return `${family}\n${comparedName('pypi', name)}`;
}
