import { isKnownId, isLicenceRef } from '../../core/headers/known';
import type { Translator } from '../../core/messages/model';
import type { ReuseReport } from '../../core/reuse/model';

/** How the report is told: `path` is what the person asked about, `year` the present one, for the example of a command. */
export interface ReuseTelling {
  readonly translator: Translator;
  readonly path: string | undefined;
  readonly year: string;
}

/** What `annotate` can add to LICENSES/. */
export function textsToAdd({ nonCompliant }: ReuseReport): readonly string[] {
  return nonCompliant.missing_licenses.filter((id) => isKnownId(id) && !isLicenceRef(id));
}

/** The command that adds what is missing, as it can be run: with the licence that most files state. */
export function advice(report: ReuseReport, { translator, path, year }: ReuseTelling): readonly string[] {
  const { nonCompliant } = report;
  const copyright = nonCompliant.missing_copyright_info.length > 0;
  const headers = copyright || nonCompliant.missing_licensing_info.length > 0;
  if (!headers && textsToAdd(report).length === 0) return [];
  const place = path === undefined ? [] : [/^[\w./-]+$/.test(path) ? path : `"${path}"`];
  const holder = copyright ? [`--copyright "${translator.text({ id: 'reuse.report.holder', args: { year } })}"`] : [];
  const command = ['licence-assistant annotate', ...place, `--licence ${commonestLicence(report)}`, ...holder].join(' ');
  return ['', translator.text({ id: headers ? 'reuse.report.annotate' : 'reuse.report.annotate-texts' }), `  ${command}`, translator.text({ id: 'reuse.report.annotate-write' })];
}

/** What most files state, as far as headers can state it; else the licence of the example. */
function commonestLicence({ files }: ReuseReport): string {
  const counts = new Map<string, number>();
  for (const { sources } of files) {
    for (const { statements } of sources) for (const { expression, error, ids } of statements.tags) if (error === undefined && ids.length === 1 && ids.every(isKnownId)) counts.set(expression, (counts.get(expression) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 'EUPL-1.2';
}
