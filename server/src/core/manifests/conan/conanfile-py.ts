import { draftOf, finished, readable } from '../draft';
import type { ManifestFormat } from '../format';
import { lineBelow } from '../insertion';
import { argumentsOnLine, argumentsWithin, assignmentsOf, stringArgument, stringsArgument } from '../source/arguments';
import { PYTHON } from '../source/python';
import { isSign, isWord, scanSource } from '../source/tokens';
import { CONAN_SCOPES, readReference } from './reference';

/** A Conan recipe, read as text and never run: attributes of the recipe and calls such as `self.requires("zlib/1.3")`. */
export const conanfilePy: ManifestFormat = {
  id: 'conanfile-py',
  ecosystem: 'conan',
  matches: (path) => /(?:^|\/)conanfile\.py$/.test(path),
  parse(text) {
    const draft = draftOf(conanfilePy, 'manifest');
    const code = scanSource(readable(draft, text), PYTHON);
    const assignments = assignmentsOf(code);
    code.tokens.forEach((token, i) => {
      if (token.kind !== 'word') return;
      const scope = CONAN_SCOPES.get(token.text);
      if (isWord(code.tokens[i - 2], 'self') && scope !== undefined && isSign(code.tokens[i + 1], '(')) {
        const reference = stringArgument(code, argumentsWithin(code, i + 1)[0], assignments);
        const dependency = reference && readReference(reference, scope);
        if (dependency) draft.dependencies.push(dependency);
      }
      if (!isSign(code.tokens[i + 1], '=') || code.tokens[i - 1]?.kind !== 'newline') return;
      const given = argumentsOnLine(code, i + 2);
      const values = given.flatMap((argument) => stringsArgument(code, argument, assignments));
      const [first] = values;
      if (!first) return;
      if (token.text === 'name') {
        draft.name = first;
        draft.licenceInsertion = lineBelow(text, first.span.end, 'license = "{licence}"');
      } else if (token.text === 'version') draft.version = first;
      else if (token.text === 'license') {
        const group = values.length > 1 ? { group: { id: 0, relation: 'unclear' as const } } : {};
        for (const value of values) draft.licences.push({ kind: 'name', field: 'license', value, ...group });
      } else if (scope !== undefined) {
        for (const value of values) {
          const dependency = readReference(value, scope);
          if (dependency) draft.dependencies.push(dependency);
        }
      }
    });
    if (draft.licences.length > 0) delete draft.licenceInsertion;
    return finished(draft);
  },
};
