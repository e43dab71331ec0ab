import { isKnownId, isLicenceRef } from '../../core/headers/known';
import type { Translator } from '../../core/messages/model';
import type { ReuseReport } from '../../core/reuse/model';
import { folderOf, isWithin } from '../../core/text/paths';

/** How the report is told: `path` is what the person asked about, `year` the present one, for the example of a command. */
export interface ReuseTelling {
  readonly translator: Translator;
  readonly path: string | undefined;
  readonly year: string;
  /** What the manifests at the root declare, where they agree. */
  readonly declared?: string;
}

/** What `annotate` can add to LICENSES/. */
export function textsToAdd({ nonCompliant }: ReuseReport): readonly string[] {
  return nonCompliant.missing_licenses.filter((id) => isKnownId(id) && !isLicenceRef(id));
}

/** The command that adds what is missing, as it can be run: with the licence of the project where it is known, else with a word for it. */
export function advice(report: ReuseReport, { translator, path, year, declared }: ReuseTelling): readonly string[] {
  const { nonCompliant } = report;
  const lacking = [...nonCompliant.missing_copyright_info, ...nonCompliant.missing_licensing_info];
  const headers = lacking.length > 0;
  if (!headers && textsToAdd(report).length === 0) return [];
  const place = path === undefined ? [] : [/^[\w./-]+$/.test(path) ? path : `"${path}"`];
  const holder = nonCompliant.missing_copyright_info.length > 0 ? [`--copyright "${translator.text({ id: 'reuse.report.holder', args: { year } })}"`] : [];
  // For texts alone it does not matter which.
  const known = declared ?? statedForAll(report, lacking) ?? (headers ? undefined : report.usedLicences.find(isKnownId));
  const licence = known ?? translator.text({ id: 'reuse.report.licence' });
  const command = ['licence-assistant annotate', ...place, `--licence ${/^[\w.+-]+$/.test(licence) ? licence : `"${licence}"`}`, ...holder].join(' ');
  const id = !headers ? 'reuse.report.annotate-texts' : known === undefined ? 'reuse.report.annotate-choose' : 'reuse.report.annotate';
  return ['', translator.text({ id }), `  ${command}`, translator.text({ id: 'reuse.report.annotate-write' })];
}

/** The one licence that files state, where they lie all over the place of those that lack it: the licence of a part says nothing of the rest. */
function statedForAll({ files }: ReuseReport, lacking: readonly string[]): string | undefined {
  const stated = new Map<string, string[]>();
  for (const { path, sources } of files) {
    for (const { statements } of sources) {
      for (const { expression, error, ids } of statements.tags) if (error === undefined && ids.every(isKnownId)) stated.set(expression, [...(stated.get(expression) ?? []), path]);
    }
  }
  const [only, ...others] = stated;
  if (!only || others.length > 0) return undefined;
  const [expression, paths] = only;
  const folder = commonFolder(paths);
  return lacking.every((path) => isWithin(path, folder)) ? expression : undefined;
}

/** The innermost folder that holds all of `paths`; '' for the root. */
function commonFolder(paths: readonly string[]): string {
  let folder = folderOf(paths[0] ?? '');
  for (const path of paths) while (!isWithin(path, folder)) folder = folderOf(folder);
  return folder;
}
