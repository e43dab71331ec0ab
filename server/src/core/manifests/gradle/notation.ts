import type { DeclaredDependency, Scope } from '../format';
import { isVersion } from '../placeholders';
import type { Located } from '../../text/span';

/** `$name`, `${name}` and `${a.b.name}` as `${name}`; a catalog's version keeps its whole name. */
export function normalisePlaceholders(text: string): string {
  return text
    .replace(/\$([A-Za-z_]\w*)/g, '${$1}')
    .replace(/\$\{([^{}]*)\}/g, (_, inner: string) => `\${${placeholderName(inner)}}`);
}

/** The name a value has in properties: `rootProject.ext.x`, `property("x")`, `extra["x"]` are all `x`. */
function placeholderName(expression: string): string {
  const text = expression.trim();
  const quoted = /["']([^"']+)["']/.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  const dotted = text.replace(/\.(?:get|asProvider|toString)\(\)/g, '');
  return /^\w+\.versions\./.test(dotted) ? dotted : dotted.slice(dotted.lastIndexOf('.') + 1);
}

/** A dependency as `group:name:version` (https://docs.gradle.org/current/userguide/declaring_dependencies.html); `undefined` for other strings. */
export function readNotation(text: Located<string>, scope: Scope): DeclaredDependency | undefined {
  const parts = /^([^:\s]+):([^:\s@]+)(?::([^:\s@]*))?(?:[:@].*)?$/.exec(text.value);
  if (!parts) return undefined;
  const [, group = '', name = '', version = ''] = parts;
  const { start } = text.span;
  const versionStart = start + group.length + name.length + 2;
  // Where escapes shift the characters, the whole string is the place.
  const exact = text.span.end - start === text.value.length;
  const nameSpan = exact ? { start, end: start + group.length + 1 + name.length } : text.span;
  return dependency(
    `${group}:${name}`,
    scope,
    nameSpan,
    version === ''
      ? undefined
      : { value: version, span: exact ? { start: versionStart, end: versionStart + version.length } : text.span },
  );
}

/** A dependency of known parts; what its version leaves open is settled between documents. */
export function dependency(
  name: string,
  scope: Scope,
  nameSpan: Located<string>['span'],
  written: Located<string> | undefined,
): DeclaredDependency {
  const requirement = written && { value: normalisePlaceholders(written.value), span: written.span };
  const version = requirement?.value.split('!!', 1)[0];
  return {
    name: normalisePlaceholders(name),
    scope,
    nameSpan,
    ...(requirement ? { requirement } : { inherits: ['version'] }),
    ...(version !== undefined && isVersion(version) && { version }),
  };
}
