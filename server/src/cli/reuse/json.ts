import type { FileReport, ReuseReport } from '../../core/reuse/model';

/**
 * The report as JSON: `non_compliant` and `summary` as the REUSE tool's `lint --json` names them; of each file
 * its copyrights and expressions in the usual spelling, and the files that say so. In pieces, since there may be very many files.
 */
export function* reuseJson(report: ReuseReport): Generator<string> {
  const { files, nonCompliant } = report;
  yield `{"compliant":${report.compliant},\n"non_compliant":${JSON.stringify(nonCompliant)},\n"files":[`;
  for (let from = 0; from < files.length; from += AT_ONCE) {
    yield `${from === 0 ? '' : ',\n'}${JSON.stringify(files.slice(from, from + AT_ONCE).map(fileEntry)).slice(1, -1)}`;
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

const AT_ONCE = 2_000;

function fileEntry({ path, sources }: FileReport): object {
  const copyrights: string[] = [];
  const expressions: string[] = [];
  const from: string[] = [];
  for (const { source, statements } of sources) {
    for (const { text } of statements.copyrights) copyrights.push(text);
    for (const { expression } of statements.tags) expressions.push(expression);
    if (!from.includes(source)) from.push(source);
  }
  return { path, copyrights, expressions, sources: from };
}
