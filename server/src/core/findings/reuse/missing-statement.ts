import { expressionsMeet } from '../../declared/meet';
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

/** A header where the format has comments, or a line in REUSE.toml; nothing for what is not the project's to license, or whose holder nobody knows. */
export function statementFixes(facts: FileFacts, view: FileView, { licence, report }: MissingStatement): readonly FixOffer[] {
  const { outbound, own = outbound, reuse, conventions: { holder } } = view;
  const [stated] = report.sources.flatMap(({ statements }) => statements.tags.flatMap(({ error, expression }) => (error === undefined ? [expression] : [])));
  if (own === undefined || speaksOtherwise(facts, view)) return [];
  // Of a file under another licence, whoever holds the copyright, it is not the project's holder.
  if (!licence && (holder === undefined || stated === undefined || !expressionsMeet(stated, own))) return [];
  const expression = stated ?? own;
  const header = headerFix(facts.path, expression, holder);
  const wish = licence ? header.arguments : { ...header.arguments, stated: 'elsewhere' };
  const title: FixOffer['title'] = licence || holder === undefined ? header.title : { id: 'fix.insert-header.copyright', args: { holder } };
  return [
    ...(reuse.isOverridden(facts.path) ? [] : [{ ...header, title, arguments: wish }]),
    // Beside a dep5, no REUSE.toml may stand.
    ...(reuse.dep5 ? [] : [{ fix: 'reuse-annotation', title: { id: 'fix.reuse-annotation' as const, args: { expression } }, arguments: wish }]),
  ];
}

export const AT_START = { range: EMPTY_RANGE, related: [] };
