import type { Located } from '../../text/span';
import type { DeclaredDependency, Scope } from '../format';

/** The scopes of Conan's lists of requirements. */
export const CONAN_SCOPES: ReadonlyMap<string, Scope> = new Map([
  ['requires', 'runtime'],
  ['build_requires', 'build'],
  ['tool_requires', 'build'],
  ['test_requires', 'test'],
]);

/** `name/version@user/channel#revision` (Conan documentation, References); a version range stands in brackets. */
export function readReference(reference: Located<string>, scope: Scope): DeclaredDependency | undefined {
  const found = /^([a-z0-9_][a-z0-9_+.-]*)\/(\[[^\]]*\]|[^@#\s/]+)/i.exec(reference.value);
  const [, name = '', version = ''] = found ?? [];
  if (name === '') return undefined;
  const { start } = reference.span;
  const from = start + name.length + 1;
  return {
    name,
    scope,
    nameSpan: { start, end: start + name.length },
    requirement: { value: version, span: { start: from, end: from + version.length } },
    ...(version.startsWith('[') ? {} : { version }),
  };
}
