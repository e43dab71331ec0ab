import type { ReuseReport } from '../../core/reuse/model';

/**
 * The report as JSON: `non_compliant` and `summary` as the REUSE tool's `lint --json` names them, without empty lists left
 * out; of each file its copyrights and expressions in the usual spelling, and the files that say so.
 */
export function reuseJson(report: ReuseReport): string {
  const { files, nonCompliant } = report;
  const value = {
    compliant: report.compliant,
    non_compliant: nonCompliant,
    files: files.map(({ path, sources }) => ({
      path,
      copyrights: sources.flatMap(({ statements }) => statements.copyrights.map(({ text }) => text)),
      expressions: sources.flatMap(({ statements }) => statements.tags.map(({ expression }) => expression)),
      sources: [...new Set(sources.map(({ source }) => source))],
    })),
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
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
