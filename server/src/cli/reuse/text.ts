import type { Message, MessageId, Translator } from '../../core/messages/model';
import type { ReuseReport } from '../../core/reuse/model';

interface Section {
  readonly title: MessageId;
  readonly lines: readonly string[];
}

/** The report for a person: what is wrong and what to do, each with the files or licences concerned, then the sum. */
export function reuseText(report: ReuseReport, translator: Translator): string {
  const sections = sectionsOf(report).filter(({ lines }) => lines.length > 0);
  const blocks = sections.map(({ title, lines }) => [translator.text({ id: title }), ...lines.map((line) => `  ${line}`)].join('\n'));
  return [...blocks, summary(report).map((message) => translator.text(message)).join('\n')].map((block) => `${block}\n`).join('\n');
}

function sectionsOf(report: ReuseReport): readonly Section[] {
  const { nonCompliant, licenceFiles, duplicates, invalidExpressions } = report;
  const unlicensed = new Set(nonCompliant.missing_licensing_info);
  const neither = new Set(nonCompliant.missing_copyright_info.filter((path) => unlicensed.has(path)));
  const placed = (id: string): string => `${id} (${licenceFiles.get(id) ?? ''})`;
  return [
    { title: 'reuse.report.bad', lines: nonCompliant.bad_licenses.map(placed) },
    { title: 'reuse.report.deprecated', lines: nonCompliant.deprecated_licenses.map(placed) },
    { title: 'reuse.report.no-ending', lines: nonCompliant.licenses_without_extension.map(placed) },
    { title: 'reuse.report.duplicate', lines: [...duplicates.values()].map((paths) => paths.join(', ')) },
    { title: 'reuse.report.missing-text', lines: nonCompliant.missing_licenses },
    { title: 'reuse.report.unused', lines: nonCompliant.unused_licenses.map(placed) },
    { title: 'reuse.report.invalid', lines: invalidExpressions.map(({ path, expressions }) => `${path}: ${expressions.join(', ')}`) },
    { title: 'reuse.report.unreadable', lines: nonCompliant.read_errors },
    { title: 'reuse.report.neither', lines: [...neither] },
    { title: 'reuse.report.no-copyright', lines: nonCompliant.missing_copyright_info.filter((path) => !neither.has(path)) },
    { title: 'reuse.report.no-licence', lines: nonCompliant.missing_licensing_info.filter((path) => !neither.has(path)) },
  ];
}

function summary({ compliant, files, nonCompliant, usedLicences }: ReuseReport): readonly Message[] {
  const total = files.length;
  return [
    { id: 'reuse.report.used', args: { count: usedLicences.length, licences: usedLicences } },
    { id: 'reuse.report.files', args: { total, copyright: total - nonCompliant.missing_copyright_info.length, licence: total - nonCompliant.missing_licensing_info.length } },
    { id: compliant ? 'reuse.report.compliant' : 'reuse.report.not-compliant' },
    ...(nonCompliant.missing_licensing_info.length > 0 ? [{ id: 'reuse.report.annotate' } as const] : []),
  ];
}
