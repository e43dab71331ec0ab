import type { DeclaredDependency } from '../format';
import { stringsArgument, type Argument } from '../source/arguments';
import type { SourceCode } from '../source/tokens';

/** The version requirements among the arguments of `gem`, `pod` or `add_dependency`: strings without a key, or lists of them. */
export function requirementOf(code: SourceCode, given: readonly Argument[]): Pick<DeclaredDependency, 'requirement'> {
  const strings = given.flatMap((argument) => (argument.key ? [] : stringsArgument(code, argument)));
  const [first, last] = [strings[0], strings.at(-1)];
  if (!first || !last) return {};
  const value = strings.map((string) => string.value).join(', ');
  return { requirement: { value, span: { start: first.span.start, end: last.span.end } } };
}
