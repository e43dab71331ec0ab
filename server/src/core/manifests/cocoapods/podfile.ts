import { draftOf, finished, readable } from '../draft';
import type { ManifestFormat } from '../format';
import { requirementOf } from '../gem/requirement';
import { repositoryPurl } from '../repository-url';
import { argumentOf, callArguments, namesArgument, stringArgument } from '../source/arguments';
import { RUBY } from '../source/ruby';
import { beginsStatement } from '../source/ruby-statements';
import { isSign, scanSource } from '../source/tokens';

const OPENS = new Set(['if', 'unless', 'case', 'begin', 'while', 'def']);

/** CocoaPods' Podfile, read as text and never run. Pods of a target whose name ends in `Tests` are test dependencies. */
export const podfile: ManifestFormat = {
  id: 'podfile',
  ecosystem: 'cocoapods',
  matches: (path) => /(?:^|\/)Podfile$/.test(path),
  parse(text) {
    const draft = draftOf(podfile, 'manifest');
    const code = scanSource(readable(draft, text), RUBY);
    const blocks: boolean[] = [];
    let opensTests = false;
    code.tokens.forEach((token, i) => {
      if (token.kind === 'newline') opensTests = false;
      if (token.kind !== 'word' || isSign(code.tokens[i + 1], ':') || isSign(code.tokens[i - 1], '.')) return;
      if (token.text === 'end') blocks.pop();
      else if (token.text === 'do') blocks.push(opensTests);
      else if (!beginsStatement(code, i)) return;
      else if (OPENS.has(token.text)) blocks.push(false);
      else if (token.text === 'target')
        opensTests = callArguments(code, i).some((given) =>
          namesArgument(code, given).some((name) => /Tests?$/.test(name)),
        );
      else if (token.text === 'pod') {
        const given = callArguments(code, i);
        const name = stringArgument(code, given[0]);
        if (!name) return;
        const path = stringArgument(code, argumentOf(given, 'path'))?.value;
        const git = stringArgument(code, argumentOf(given, 'git'))?.value;
        const reference = stringArgument(code, argumentOf(given, 'tag', 'commit', 'branch'))?.value;
        const purl = repositoryPurl(git, reference);
        draft.dependencies.push({
          name: name.value,
          scope: blocks.includes(true) ? 'test' : 'runtime',
          nameSpan: name.span,
          ...requirementOf(code, given.slice(1)),
          ...(path === undefined ? {} : { path }),
          ...(purl === undefined ? {} : { purl }),
        });
      }
    });
    return finished(draft);
  },
};
