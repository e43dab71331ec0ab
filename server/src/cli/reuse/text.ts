import { firstNames } from '../../core/messages/names';
import { isKnownId, isLicenceRef } from '../../core/headers/known';
import type { Message, MessageId, Translator } from '../../core/messages/model';
import { shortenedText } from '../../core/messages/shorten';
import type { ReuseReport } from '../../core/reuse/model';
import { visibleName } from '../../core/text/visible';
import { advice, textsToAdd } from './advice';
import type { ReuseTelling } from './advice';

interface Section {
  readonly title: MessageId;
  readonly lines: readonly string[];
}

/** Files named for each licence whose text is missing. */
const NAMED = 3;

/** The report for a person: what is wrong and what to do, each with the files or licences concerned, then the sum. */
export function reuseText(report: ReuseReport, telling: ReuseTelling): string {
  const { translator } = telling;
  const sections = sectionsOf(report, translator).filter(({ lines }) => lines.length > 0);
  const blocks = sections.map(({ title, lines }) => [translator.text({ id: title }), ...lines.map((line) => `  ${visibleName(line)}`)].join('\n'));
  const end = [...summary(report).map((message) => translator.text(message)), ...advice(report, telling)].join('\n');
  return [...blocks, end].map((block) => `${block}\n`).join('\n');
}

function sectionsOf(report: ReuseReport, translator: Translator): readonly Section[] {
  const { nonCompliant, licenceFiles, duplicates, invalidExpressions } = report;
  const invalid = new Set(invalidExpressions.map(({ path }) => path));
  const unlicensed = new Set(nonCompliant.missing_licensing_info.filter((path) => !invalid.has(path)));
  const neither = new Set(nonCompliant.missing_copyright_info.filter((path) => unlicensed.has(path)));
  const placed = (id: string): string => `${shortenedText(id)} (${licenceFiles.get(id) ?? ''})`;
  const naming = filesNaming(report, nonCompliant.missing_licenses);
  const named = (id: string): string => translator.text({ id: 'reuse.report.named-in', args: { licence: shortenedText(id), files: firstNames(naming.get(id) ?? [], NAMED) } });
  return [
    { title: 'reuse.report.bad', lines: nonCompliant.bad_licenses.map(placed) },
    { title: 'reuse.report.deprecated', lines: nonCompliant.deprecated_licenses.map(placed) },
    { title: 'reuse.report.no-ending', lines: nonCompliant.licenses_without_extension.map(placed) },
    { title: 'reuse.report.duplicate', lines: [...duplicates.values()].map((paths) => paths.join(', ')) },
    { title: 'reuse.report.unknown-id', lines: nonCompliant.missing_licenses.filter((id) => !isKnownId(id)).map(named) },
    { title: 'reuse.report.missing-text', lines: textsToAdd(report).map(named) },
    { title: 'reuse.report.missing-own-text', lines: nonCompliant.missing_licenses.filter(isLicenceRef).map(named) },
    { title: 'reuse.report.unused', lines: nonCompliant.unused_licenses.map(placed) },
    { title: 'reuse.report.invalid', lines: invalidExpressions.map(({ path, expressions }) => `${path}: ${expressions.map(shortenedText).join(', ')}`) },
    { title: 'reuse.report.unreadable', lines: nonCompliant.read_errors },
    { title: 'reuse.report.neither', lines: [...neither] },
    { title: 'reuse.report.no-copyright', lines: nonCompliant.missing_copyright_info.filter((path) => !neither.has(path)) },
    { title: 'reuse.report.no-licence', lines: [...unlicensed].filter((path) => !neither.has(path)) },
  ];
}

/** Which files name each of `ids`. */
function filesNaming({ files }: ReuseReport, ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  for (const { path, sources } of files) {
    for (const id of new Set(sources.flatMap(({ statements }) => statements.tags.flatMap((tag) => tag.ids)))) found.get(id)?.push(path);
  }
  return found;
}

function summary({ compliant, files, nonCompliant, usedLicences }: ReuseReport): readonly Message[] {
  const total = files.length;
  return [
    { id: 'reuse.report.used', args: { count: usedLicences.length, licences: usedLicences.map(shortenedText) } },
    { id: 'reuse.report.files', args: { total, copyright: total - nonCompliant.missing_copyright_info.length, licence: total - nonCompliant.missing_licensing_info.length } },
    { id: compliant ? 'reuse.report.compliant' : 'reuse.report.not-compliant' },
  ];
}
