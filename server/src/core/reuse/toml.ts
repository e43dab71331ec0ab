import { findCopyright, readNotice } from '../headers/copyright';
import { readTagExpression } from '../headers/expression';
import { trimEnd } from '../headers/space';
import { readToml } from '../manifests/parsing/toml';
import { itemsOf, memberOf, stringOf, valueAt } from '../manifests/parsing/tree';
import type { DataValue } from '../manifests/parsing/tree';
import type { ProblemLog } from '../manifests/parsing/problems';
import type { Located } from '../text/span';
import { compileTomlPath } from './glob';
import { MAX_DOCUMENT, isCrowded, tooLong } from './limits';
import type { Annotation, Precedence, ReuseToml, Statements } from './model';

/** `1`, not `1.0`, which is another type (TOML 1.0, "Integer"). */
const WHOLE_NUMBER = /^[-+]?(?:0[xob])?[\da-fA-F_]+$/;
const PRECEDENCES: readonly string[] = ['closest', 'aggregate', 'override'];

/**
 * Reads a REUSE.toml (REUSE 3.3, "REUSE.toml"; strict as the REUSE tool 6.2.0 is). Whatever is wrong is told at its place;
 * annotations that are right still count.
 */
export function readReuseToml(text: string, path: string): ReuseToml {
  if (text.length > MAX_DOCUMENT) return { path, annotations: [], problems: [tooLong()] };
  const { root, log } = readToml(text);
  const version = memberOf(root, 'version')?.value;
  const whole = { start: 0, end: Math.min(text.length, 1) };
  if (version === undefined) log.add('reuse.toml.no-version', whole);
  else if (version.kind !== 'scalar' || !Number.isInteger(version.value) || !WHOLE_NUMBER.test(text.slice(version.span.start, version.span.end))) log.add('reuse.toml.version', version.span);
  const list = valueAt(root, 'annotations');
  if (list !== undefined && list.kind !== 'list') log.add('reuse.toml.annotations', list.span);
  const annotations = itemsOf(list).flatMap((table) => readAnnotation(table, log) ?? []);
  const crowded = isCrowded(annotations.flatMap(({ paths }) => paths), ({ value }) => compileTomlPath(value), ({ span }) => span, log);
  return { path, annotations: crowded ? [] : annotations, problems: log.problems };
}

function readAnnotation(table: DataValue, log: ProblemLog): Annotation | undefined {
  if (table.kind !== 'map') {
    log.add('reuse.toml.annotations', table.span);
    return undefined;
  }
  const paths = readStrings(table, 'path', log);
  if (paths?.length === 0) log.add('reuse.toml.no-path', table.span);
  const precedence = memberOf(table, 'precedence')?.value;
  const named = precedence === undefined ? 'closest' : (stringOf(precedence)?.value ?? '');
  if (!PRECEDENCES.includes(named)) log.add('reuse.toml.precedence', precedence?.span ?? table.span, { value: named });
  const copyrights = readStrings(table, 'SPDX-FileCopyrightText', log);
  const expressions = readStrings(table, 'SPDX-License-Identifier', log);
  if (!paths || paths.length === 0 || !copyrights || !expressions || !PRECEDENCES.includes(named)) return undefined;
  const notices = copyrights.flatMap(({ value, span }) => {
    const notice = readCopyright(value);
    if (!notice) log.add('reuse.toml.copyright', span);
    return notice ?? [];
  });
  return {
    paths,
    precedence: named as Precedence,
    statements: { copyrights: distinct(notices), tags: distinctTags(expressions.map(({ value }) => value)) },
    expressions,
    span: table.span,
  };
}

/** A string or a list of strings; undefined, and told, where it is anything else. */
function readStrings(table: DataValue, key: string, log: ProblemLog): readonly Located<string>[] | undefined {
  const value = memberOf(table, key)?.value;
  if (value === undefined) return [];
  const values = value.kind === 'list' ? value.items : [value];
  // A date has its characters for a value, and is no string.
  const strings = values.flatMap((item) => (item.kind === 'scalar' && item.source !== undefined ? [] : (stringOf(item) ?? [])));
  if (strings.length === values.length) return strings;
  log.add('reuse.toml.strings', value.span, { key });
  return undefined;
}

/** A notice with or without its prefix, on one line. */
export function readCopyright(value: string): { readonly text: string } | undefined {
  const notice = findCopyright(value)?.start === 0 ? value : `${COPYRIGHT_PREFIX} ${value}`;
  const found = findCopyright(notice);
  if (!found) return undefined;
  const words = notice.slice(found.words, trimEnd(notice, found.words, notice.length));
  return words.includes('\n') ? undefined : { text: readNotice(found.prefix, words).text };
}

const COPYRIGHT_PREFIX = `SPDX-FileCopyright${'Text'}:`;

function distinct<T extends { readonly text: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.text, item])).values()];
}

/** Expressions as tags have them. */
export function distinctTags(values: readonly string[]): Statements['tags'] {
  return [...new Set(values)].map((value) => {
    const expression = readTagExpression(value);
    if (expression) return { expression: expression.text, ids: expression.ids };
    return { expression: value, ids: [], error: 'no-expression' as const };
  });
}
