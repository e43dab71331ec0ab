import type { Precedence } from './model';

/** One `[[annotations]]` table to write. */
export interface NewAnnotation {
  readonly paths: readonly string[];
  readonly precedence?: Precedence;
  readonly copyrights: readonly string[];
  readonly expressions: readonly string[];
  readonly comment?: string;
}

/** What REUSE.toml says of the package as a whole (SPDX 2.3, clause 7). */
export interface PackageFields {
  readonly 'SPDX-PackageName'?: string;
  readonly 'SPDX-PackageSupplier'?: string;
  readonly 'SPDX-PackageDownloadLocation'?: string;
  readonly 'SPDX-PackageComment'?: string;
}

/** A whole REUSE.toml of version 1 (REUSE 3.3, "REUSE.toml"). */
export function writeReuseToml(fields: PackageFields, annotations: readonly string[]): string {
  const head = Object.entries(fields).map(([key, value]) => `${key} = ${quoted(String(value))}\n`);
  return `version = 1\n${head.join('')}${annotations.map((annotation) => `\n${annotation}`).join('')}`;
}

/** One table, ended by a line end. */
export function writeAnnotation({ paths, precedence, copyrights, expressions, comment }: NewAnnotation): string {
  const rows: [string, string | undefined][] = [
    ['path', strings(paths)],
    ['precedence', precedence && quoted(precedence)],
    ['SPDX-FileCopyrightText', strings(copyrights)],
    ['SPDX-License-Identifier', strings(expressions)],
    ['SPDX-FileComment', comment === undefined ? undefined : quoted(comment)],
  ];
  const lines = rows.flatMap(([key, value]) => (value === undefined ? [] : [`${key} = ${value}\n`]));
  return `[[annotations]]\n${lines.join('')}`;
}

function strings(values: readonly string[]): string | undefined {
  const [only] = values;
  if (only === undefined) return undefined;
  return values.length === 1 ? quoted(only) : `[${values.map(quoted).join(', ')}]`;
}

/** A basic string (TOML 1.0, "String"). */
function quoted(value: string): string {
  const escaped = value.replace(/["\\]/g, '\\$&').replace(/\r\n?|\n/g, '\\n').replace(/\t/g, '\\t');
  return `"${escaped.replace(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
