import type { Curation, Waiver } from '../../core/policy/model';
import type { FileFacts } from '../../core/facts/model';
import type { Range, Span } from '../../core/text/span';
import type { Position } from 'vscode-languageserver';
import type { Context } from '../context';
import { contains, rangeOf } from '../locate';
import { indexOf } from '../project-index';
import type { ProjectFile } from '../projects';
import { describeDependency } from './dependency';
import { escapeMarkdown, inlineCode, link } from './markdown';

/** What a policy file's entry at `position` means here, in Markdown: the package it is about, or the finding it accepts. */
export function describeDecision(
  context: Context,
  file: ProjectFile,
  facts: FileFacts,
  position: Position,
): { readonly value: string; readonly range: Range } | undefined {
  const { policy } = facts;
  if (!policy) return undefined;
  const at = <T>(items: readonly T[], spanOf: (item: T) => Span): { item: T; range: Range } | undefined =>
    items.map((item) => ({ item, range: rangeOf(facts, spanOf(item)) })).find(({ range }) => contains(range, position));
  const waiver = at<Waiver>(policy.waivers, ({ code }) => code.span);
  if (waiver) return { value: describeWaiver(context, waiver.item), range: waiver.range };
  const curation = at<Curation>(policy.curations, (each) => each.package.span);
  const value = curation && describePackage(context, file, curation.item.package.value);
  return curation && value !== undefined ? { value, range: curation.range } : undefined;
}

function describeWaiver({ translator, platform }: Context, { code, reason, expires }: Waiver): string {
  const page = platform.documentationOf(code.value, translator.language);
  return [
    translator.text({ id: 'hover.waiver', args: { code: inlineCode(code.value), reason: escapeMarkdown(reason) } }),
    ...(expires ? [translator.text({ id: 'hover.waiver.expires', args: { date: expires.value } })] : []),
    ...(page === undefined ? [] : [link(code.value, page)]),
  ].join('\n\n');
}

function describePackage(context: Context, file: ProjectFile, name: string): string | undefined {
  const all = [...indexOf(file.project).dependencies.values()].flat();
  const placed = all.find(({ dependency }) => dependency.name === name || dependency.purl.startsWith(`${name}@`));
  return placed && describeDependency(context, file, placed, []);
}
