import type { Located } from '../../text/span';
import { draftOf, finished, readable } from '../draft';
import type { DeclaredDependency, ManifestFormat } from '../format';
import { argumentOf, argumentsWithin, stringArgument, type Argument } from '../source/arguments';
import { SWIFT } from '../source/swift';
import { isSign, isWord, scanSource, type SourceCode } from '../source/tokens';
import { swiftPackage } from './identity';

const REQUIREMENTS = ['from', 'exact', 'branch', 'revision'];

/** SwiftPM's manifest, read as text and never run (PackageDescription). The format has no licence field. */
export const packageSwift: ManifestFormat = {
  id: 'package-swift',
  ecosystem: 'swift',
  matches: (path) => /(?:^|\/)Package(?:@swift-[\d.]+)?\.swift$/.test(path),
  parse(text) {
    const draft = draftOf(packageSwift, 'manifest');
    const code = scanSource(readable(draft, text), SWIFT);
    code.tokens.forEach((token, i) => {
      if (!isSign(code.tokens[i + 1], '(')) return;
      const dotted = isSign(code.tokens[i - 1], '.');
      if (isWord(token, 'Package') && !dotted) {
        const name = stringArgument(code, argumentOf(argumentsWithin(code, i + 1), 'name'));
        if (name) draft.name ??= name;
      } else if (isWord(token, 'package') && dotted) {
        const dependency = read(code, argumentsWithin(code, i + 1));
        if (dependency) draft.dependencies.push(dependency);
      }
    });
    return finished(draft);
  },
};

function read(code: SourceCode, given: readonly Argument[]): DeclaredDependency | undefined {
  const string = (key: string): Located<string> | undefined => stringArgument(code, argumentOf(given, key));
  const scope = 'runtime';
  const path = string('path');
  if (path) {
    const name = string('name') ?? {
      value:
        path.value
          .split('/')
          .filter((part) => part !== '')
          .at(-1) ?? path.value,
      span: path.span,
    };
    return { name: name.value, scope, nameSpan: name.span, path: path.value };
  }
  const requirement = requirementOf(code, given);
  const exact = string('exact')?.value ?? calledWith(code, given, 'exact')?.value;
  const pinned = { ...(requirement ? { requirement } : {}), ...(exact === undefined ? {} : { version: exact }) };
  const id = string('id');
  if (id) return { name: id.value, scope, nameSpan: id.span, ...pinned };
  const url = string('url');
  const known = url && swiftPackage(url.value, exact);
  if (!url || !known) return undefined;
  const at = url.value.toLowerCase().lastIndexOf(known.name);
  const start = url.span.start + Math.max(0, at);
  const nameSpan =
    url.value.length === url.span.end - url.span.start && at >= 0
      ? { start, end: start + known.name.length }
      : url.span;
  return { ...known, scope, nameSpan, ...pinned };
}

/** `from: "1.0.0"`, `exact: ...`, `branch: ...`, or `.upToNextMajor(from: "1.0.0")`, or the range `"1.0.0"..<"2.0.0"`. */
function requirementOf(code: SourceCode, given: readonly Argument[]): Located<string> | undefined {
  const named = stringArgument(code, argumentOf(given, ...REQUIREMENTS));
  if (named) return named;
  for (const argument of given) {
    if (argument.key) continue;
    const strings = code.tokens.slice(argument.from, argument.to).filter((token) => token.kind === 'string');
    const [first, last] = [strings[0], strings.at(-1)];
    if (first && last)
      return {
        value: first === last ? first.text : `${first.text}..${last.text}`,
        span: { start: first.start, end: last.end },
      };
  }
  return undefined;
}

/** The string of `.exact("1.0.0")`. */
function calledWith(code: SourceCode, given: readonly Argument[], name: string): Located<string> | undefined {
  for (const { key, from } of given) {
    if (!key && isSign(code.tokens[from], '.') && isWord(code.tokens[from + 1], name))
      return stringArgument(code, argumentsWithin(code, from + 2)[0]);
  }
  return undefined;
}
