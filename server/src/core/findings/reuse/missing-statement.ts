import type { FileFacts } from '../../facts/model';
import type { FileReport } from '../../reuse/model';
import { EMPTY_RANGE } from '../../text/span';
import { speaksOtherwise } from '../third-party';
import type { FileView } from '../kind';
import type { FixOffer } from '../model';
import { headerFix } from '../offers';

/** What REUSE misses in a file, and where it could stand. */
export interface MissingStatement {
  readonly report: FileReport;
  readonly licence: boolean;
  readonly copyright: boolean;
}

/** Undefined where nothing is missing, or the project does not follow REUSE. */
export function missingStatement(facts: FileFacts, { reuse }: FileView): MissingStatement | undefined {
  const report = reuse.inUse ? reuse.reportOf(facts) : undefined;
  if (!report) return undefined;
  const statements = report.sources.map((source) => source.statements);
  // An expression that cannot be read has a finding of its own, at its place.
  const licence = statements.every(({ tags }) => tags.length === 0);
  const copyright = statements.every(({ copyrights }) => copyrights.length === 0);
  return licence || copyright ? { report, licence, copyright } : undefined;
}

/** A header where the format has comments, or a line in REUSE.toml; nothing for what is not the project's to license. */
export function statementFixes(facts: FileFacts, view: FileView): readonly FixOffer[] {
  const { outbound, own = outbound, conventions } = view;
  const stated = facts.header?.tags.find(({ error }) => error === undefined)?.expression;
  const expression = stated ?? own;
  if (expression === undefined || speaksOtherwise(facts, view)) return [];
  const header = headerFix(facts.path, expression, conventions.holder);
  return [header, { fix: 'reuse-annotation', title: { id: 'fix.reuse-annotation', args: { expression } }, arguments: header.arguments }];
}

export const AT_START = { range: EMPTY_RANGE, related: [] };
