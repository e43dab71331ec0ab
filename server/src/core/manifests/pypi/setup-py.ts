import { draftOf, finished, readable, type Draft } from '../draft';
import type { ManifestFormat, Scope } from '../format';
import { lineBelow } from '../insertion';
import { scopeOfGroup } from '../scopes';
import {
  argumentOf,
  argumentsWithin,
  assignmentsOf,
  entriesArgument,
  stringArgument,
  stringsArgument,
  type Argument,
  type Assignments,
} from '../source/arguments';
import { PYTHON } from '../source/python';
import { isSign, isWord, scanSource, type SourceCode } from '../source/tokens';
import { addLicences } from './classifiers';
import { readRequirement } from './requirement';

/**
 * setuptools' `setup(...)` call, read as text and never run: strings and lists of strings, written in the call or
 * assigned once to a name, are found; what the program works out is not.
 */
export const setupPy: ManifestFormat = {
  id: 'setup-py',
  ecosystem: 'pypi',
  matches: (path) => /(?:^|\/)setup\.py$/.test(path),
  parse(text) {
    const draft = draftOf(setupPy, 'manifest');
    const code = scanSource(readable(draft, text), PYTHON);
    const call = code.tokens.findIndex(
      (token, i) => isWord(token, 'setup') && isSign(code.tokens[i + 1], '(') && !isWord(code.tokens[i - 1], 'def'),
    );
    if (call < 0) return finished(draft);
    const assignments = assignmentsOf(code);
    const given = expanded(code, argumentsWithin(code, call + 1), assignments);
    const string = (key: string) => stringArgument(code, argumentOf(given, key), assignments);
    const name = string('name');
    const version = string('version');
    if (name) draft.name = name;
    if (version) draft.version = version;
    const licence = string('license') ?? string('license_expression');
    addLicences(
      draft,
      licence ? [{ kind: 'name', field: 'license', value: licence }] : [],
      stringsArgument(code, argumentOf(given, 'classifiers'), assignments),
      'classifiers',
    );
    if (draft.licences.length === 0) insert(draft, text, code, given);
    addDependencies(draft, code, given, assignments);
    return finished(draft);
  },
};

/** The arguments with those of `**name` in the place of it, where the name is given one map. */
function expanded(code: SourceCode, given: readonly Argument[], assignments: Assignments): readonly Argument[] {
  return given.flatMap((argument) => {
    const { from, to } = argument;
    if (!isSign(code.tokens[from], '*') || !isSign(code.tokens[from + 1], '*')) return [argument];
    return entriesArgument(code, { from: from + 2, to }, assignments);
  });
}

/** The field goes below `name=...,` where that stands on a line of its own; a licence that is worked out stays alone. */
function insert(draft: Draft, text: string, code: SourceCode, given: readonly Argument[]): void {
  const name = argumentOf(given, 'name');
  const comma = name && code.tokens[name.to];
  if (
    !name?.key ||
    !comma ||
    !isSign(comma, ',') ||
    argumentOf(given, 'license') ||
    code.tokens[name.to + 1]?.kind !== 'newline'
  )
    return;
  const line = text.slice(text.lastIndexOf('\n', name.key.start - 1) + 1, name.key.start);
  if (line.trim() === '') draft.licenceInsertion = lineBelow(text, comma.end, 'license="{licence}",');
}

function addDependencies(draft: Draft, code: SourceCode, given: readonly Argument[], assignments: Assignments): void {
  const add = (argument: Argument | undefined, scope: Scope): void => {
    for (const { value, span } of stringsArgument(code, argument, assignments)) {
      // One string may hold a requirement a line.
      let start = span.start;
      for (const line of value.split('\n')) {
        const dependency = readRequirement(line, start, scope);
        if (dependency) draft.dependencies.push(dependency);
        start += line.length + 1;
      }
    }
  };
  add(argumentOf(given, 'install_requires'), 'runtime');
  add(argumentOf(given, 'setup_requires'), 'build');
  add(argumentOf(given, 'tests_require'), 'test');
  for (const extra of entriesArgument(code, argumentOf(given, 'extras_require'), assignments)) {
    if (extra.key) add(extra, scopeOfGroup(extra.key.text, 'optional'));
  }
}
