import type { FileReport, ReuseReport, Statements } from '../../core/reuse/model';

/**
 * The report as JSON: `non_compliant` and `summary` as the REUSE tool's `lint --json` names them; of each file
 * its copyrights and expressions in the usual spelling, and the files that say so. In pieces, since there may be very many files.
 */
export function* reuseJson(report: ReuseReport): Generator<string> {
  const { files, nonCompliant } = report;
  yield `{"compliant":${report.compliant},\n"non_compliant":${JSON.stringify(nonCompliant)},\n"files":[`;
  const entryOf = createEntryWriter();
  for (let from = 0; from < files.length; from += AT_ONCE) {
    yield `${from === 0 ? '' : from % LINE === 0 ? ',\n' : ','}${files.slice(from, from + AT_ONCE).map(entryOf).join(',')}`;
  }
  const rest = {
    summary: {
      used_licenses: report.usedLicences,
      files_total: files.length,
      files_with_copyright_info: files.length - nonCompliant.missing_copyright_info.length,
      files_with_licensing_info: files.length - nonCompliant.missing_licensing_info.length,
      compliant: report.compliant,
    },
    invalid_spdx_expressions: Object.fromEntries(report.invalidExpressions.map(({ path, expressions }) => [path, expressions])),
    duplicate_licenses: Object.fromEntries(report.duplicates),
  };
  yield `],\n${JSON.stringify(rest).slice(1)}\n`;
}

/** Files on a line. */
const LINE = 2_000;
/** Files written at once: where one names somebody in other than Latin letters, all of them take twice as long. */
const AT_ONCE = 200;

/** Most files state what others state too, and nothing else is said of them: that is written once. */
function createEntryWriter(): (file: FileReport) => string {
  const written = new Map<Statements, string>();
  const textOf = (statements: Statements): string => {
    const text = written.get(statements) ?? saying([statements]);
    written.set(statements, text);
    return text;
  };
  return ({ path, sources }) => {
    const name = JSON.stringify(path);
    const [first] = sources;
    const says = first && sources.length === 1 ? textOf(first.statements) : saying(sources.map(({ statements }) => statements));
    const from = sources.length === 1 && first?.source === path ? `[${name}]` : JSON.stringify([...new Set(sources.map(({ source }) => source))]);
    return `{"path":${name},${says},"sources":${from}}`;
  };
}

function saying(all: readonly Statements[]): string {
  const copyrights = all.flatMap((statements) => statements.copyrights.map(({ text }) => text));
  const expressions = all.flatMap(({ tags }) => tags.map(({ expression }) => expression));
  return JSON.stringify({ copyrights, expressions }).slice(1, -1);
}
