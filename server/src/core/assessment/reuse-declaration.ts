import { rangeOf } from '../facts/range';
import type { FileFacts } from '../facts/model';
import { findExceptionId } from '../expression/ids';
import { LICENCES_FOLDER, isValidLicenceId, licenceFileAt } from '../reuse/licence-files';
import { folderOf } from '../text/paths';
import type { Span } from '../text/span';
import { EMPTY_RANGE } from '../text/span';
import { textDeclaration } from './declarations';
import type { OutboundDeclaration } from './model';

/**
 * What a project says of its licence by REUSE alone: the last table of its REUSE.toml (or paragraph of its dep5) that speaks for all files, else the one
 * licence whose text it keeps in LICENSES/ (REUSE 3.3, "REUSE.toml", "License files"). Undefined where that leaves more than one.
 */
export function reuseDeclaration(files: ReadonlyMap<string, FileFacts>): OutboundDeclaration | undefined {
  const toml = files.get('REUSE.toml');
  const tables = toml?.reuse && 'annotations' in toml.reuse ? toml.reuse.annotations : [];
  const table = tables.findLast(({ paths, expressions }) => expressions.length > 0 && paths.some(({ value }) => value === '**'));
  const [first] = table?.expressions ?? [];
  if (table && toml && first) return said(toml, first.span, joined(table.statements.tags));
  const dep5 = files.get('.reuse/dep5');
  const paragraphs = dep5?.reuse && 'paragraphs' in dep5.reuse ? dep5.reuse.paragraphs : [];
  const paragraph = paragraphs.findLast(({ patterns, licence }) => licence !== '' && patterns.includes('*'));
  return paragraph && dep5 ? said(dep5, paragraph.licencePlace, joined(paragraph.statements.tags)) : onlyText(files);
}

/** What holds together; undefined where a part is no expression. */
function joined(tags: readonly { readonly expression: string; readonly error?: unknown }[]): string | undefined {
  if (tags.some(({ error }) => error !== undefined)) return undefined;
  return tags.map(({ expression }) => (tags.length > 1 && expression.includes(' OR ') ? `(${expression})` : expression)).join(' AND ');
}

function said(facts: FileFacts, span: Span, expression: string | undefined): OutboundDeclaration | undefined {
  return expression === undefined ? undefined : { file: facts.path, range: rangeOf(facts, span), kind: 'expression', field: 'SPDX-License-Identifier', value: expression, expression, status: 'exact', candidates: [] };
}

function onlyText(files: ReadonlyMap<string, FileFacts>): OutboundDeclaration | undefined {
  const kept = [...files.keys()].flatMap((path) => (folderOf(path) === LICENCES_FOLDER ? (licenceFileAt(path) ?? []) : []));
  const [only, ...others] = kept;
  if (!only || others.length > 0 || !isValidLicenceId(only.id) || findExceptionId(only.id) !== undefined) return undefined;
  const facts = files.get(only.path);
  const range = (facts && textDeclaration(facts)?.range) ?? EMPTY_RANGE;
  return { file: only.path, range, kind: 'text', field: '', value: only.id, expression: only.id, status: 'exact', candidates: [] };
}
