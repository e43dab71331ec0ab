import { draftOf, finished, readable } from '../draft';
import type { DeclaredDependency, ManifestFormat, Scope } from '../format';
import { firstEntry } from '../insertion';
import { repositoryPurl } from '../repository-url';
import { scopeOfGroup, strongestScope } from '../scopes';
import {
  argumentOf,
  argumentsWithin,
  assignmentsOf,
  namesArgument,
  stringArgument,
  stringsArgument,
  type Argument,
} from '../source/arguments';
import { ELIXIR } from '../source/elixir';
import { isSign, isWord, located, scanSource, type SourceCode } from '../source/tokens';

/** Mix's project file, read as text and never run: `app`, `version`, `licenses` of the package, and the tuples of functions named `deps`. */
export const mixExs: ManifestFormat = {
  id: 'mix-exs',
  ecosystem: 'hex',
  matches: (path) => /(?:^|\/)mix\.exs$/.test(path),
  parse(text) {
    const draft = draftOf(mixExs, 'manifest');
    const code = scanSource(readable(draft, text), ELIXIR);
    const assignments = assignmentsOf(code);
    let within = '';
    for (let i = 0; i < code.tokens.length; i++) {
      const token = code.tokens[i];
      if (!token) continue;
      const value = code.tokens[i + 2];
      const keyed = token.kind === 'word' && isSign(code.tokens[i + 1], ':') && value !== undefined;
      if (isWord(token, 'def') || isWord(token, 'defp')) within = code.tokens[i + 1]?.text ?? '';
      else if (within.includes('deps') && isSign(token, '{')) {
        const dependency = read(code, argumentsWithin(code, i));
        if (dependency) draft.dependencies.push(dependency);
        i = Math.max(i, code.partners[i] ?? i);
      } else if (keyed && token.text === 'app' && value.kind === 'symbol') draft.name ??= located(value);
      else if (keyed && token.text === 'version') {
        const version = stringArgument(code, valueArgument(code, i + 2), assignments);
        if (version) draft.version ??= version;
      } else if (keyed && token.text === 'licenses') {
        const values = stringsArgument(code, valueArgument(code, i + 2), assignments);
        const group = values.length > 1 ? { group: { id: 0, relation: 'unclear' as const } } : {};
        for (const licence of values)
          draft.licences.push({ kind: 'name', field: 'package.licenses', value: licence, ...group });
      } else if (within === 'package' && isSign(token, '[') && code.partners[i] !== -1)
        draft.licenceInsertion ??= firstEntry(text, token.end, 'licenses: ["{licence}"],');
    }
    if (draft.licences.length > 0) delete draft.licenceInsertion;
    return finished(draft);
  },
};

/** The one value that begins at `at`: up to its bracket's partner, or one token, or `@name`. */
function valueArgument(code: SourceCode, at: number): Argument {
  const partner = code.partners[at] ?? -1;
  return { from: at, to: (partner > at ? partner : isSign(code.tokens[at], '@') ? at + 1 : at) + 1 };
}

/** `{:name, "~> 1.0", only: [:dev, :test], path: "..."}` (Mix documentation, mix deps). */
function read(code: SourceCode, given: readonly Argument[]): DeclaredDependency | undefined {
  const name = given[0] && code.tokens[given[0].from];
  if (name?.kind !== 'symbol' || given.length < 2) return undefined;
  const requirement = given[1]?.key ? undefined : stringArgument(code, given[1]);
  const string = (...keys: string[]): string | undefined => stringArgument(code, argumentOf(given, ...keys))?.value;
  const path = string('path');
  const address = string('github') === undefined ? string('git') : `https://github.com/${string('github') ?? ''}`;
  const purl = repositoryPurl(address, string('tag', 'ref', 'branch'));
  return {
    name: name.text,
    scope: scopeOf(code, given),
    nameSpan: located(name).span,
    ...(requirement ? { requirement } : {}),
    ...(path === undefined ? {} : { path }),
    ...(purl === undefined ? {} : { purl }),
  };
}

function scopeOf(code: SourceCode, given: readonly Argument[]): Scope {
  const only = namesArgument(code, argumentOf(given, 'only'));
  const scopes = only.map((name) => scopeOfGroup(name, 'runtime'));
  const run = argumentOf(given, 'runtime');
  const otherwise = run && isWord(code.tokens[run.from], 'false') ? 'build' : 'runtime';
  const optional = argumentOf(given, 'optional');
  return strongestScope(scopes, optional && isWord(code.tokens[optional.from], 'true') ? 'optional' : otherwise);
}
