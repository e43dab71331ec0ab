import { draftOf, finished, readable } from '../draft';
import type { DeclaredDependency, ManifestFormat, Scope } from '../format';
import { repositoryPurl } from '../repository-url';
import { scopeOfGroup, strongestScope } from '../scopes';
import { argumentOf, callArguments, namesArgument, stringArgument, type Argument } from '../source/arguments';
import { RUBY } from '../source/ruby';
import { beginsStatement } from '../source/ruby-statements';
import { isSign, scanSource, type SourceCode } from '../source/tokens';
import { requirementOf } from './requirement';

/** What an open block says of the gems in it. */
interface Block {
  readonly scope?: Scope;
  readonly path?: string;
}

const OPENS = new Set(['if', 'unless', 'case', 'begin', 'while', 'until', 'def', 'class', 'module']);

/** Bundler's Gemfile, read as text and never run (Bundler manual, gemfile(5)). */
export const gemfile: ManifestFormat = {
  id: 'gemfile',
  ecosystem: 'gem',
  matches: (path) => /(?:^|\/)(?:Gemfile|gems\.rb|[\w-]+\.gemfile)$/.test(path),
  parse(text) {
    const draft = draftOf(gemfile, 'manifest');
    const code = scanSource(readable(draft, text), RUBY);
    const blocks: Block[] = [];
    let opening: Block = {};
    code.tokens.forEach((token, i) => {
      if (token.kind === 'newline') opening = {};
      if (token.kind !== 'word' || isSign(code.tokens[i + 1], ':') || isSign(code.tokens[i - 1], '.')) return;
      if (token.text === 'end') blocks.pop();
      else if (token.text === 'do') blocks.push(opening);
      else if (!beginsStatement(code, i)) return;
      else if (OPENS.has(token.text)) blocks.push({});
      else if (token.text === 'group' || token.text === 'path')
        opening = blockOf(code, token.text, callArguments(code, i));
      else if (token.text === 'gem') {
        const dependency = gem(code, callArguments(code, i), blocks);
        if (dependency) draft.dependencies.push(dependency);
      }
    });
    return finished(draft);
  },
};

function blockOf(code: SourceCode, kind: string, given: readonly Argument[]): Block {
  const first = given[0];
  if (kind === 'group')
    return { scope: scopeOf(given.flatMap((argument) => (argument.key ? [] : namesArgument(code, argument)))) };
  const path = stringArgument(code, first)?.value;
  return path === undefined ? {} : { path };
}

/** Groups of no known name are installed wherever the program runs: Bundler leaves out only what it is told to. */
function scopeOf(groups: readonly string[]): Scope {
  return strongestScope(
    groups.map((group) => scopeOfGroup(group, 'runtime')),
    'runtime',
  );
}

function gem(code: SourceCode, given: readonly Argument[], blocks: readonly Block[]): DeclaredDependency | undefined {
  const name = stringArgument(code, given[0]);
  if (!name || given[0]?.key) return undefined;
  const groups = argumentOf(given, 'group', 'groups');
  const scope = groups
    ? scopeOf(namesArgument(code, groups))
    : blocks.findLast((block) => block.scope !== undefined)?.scope;
  const inBlock = blocks.findLast((block) => block.path !== undefined)?.path;
  const path =
    stringArgument(code, argumentOf(given, 'path'))?.value ??
    (inBlock === undefined ? undefined : `${inBlock}/${name.value}`);
  return {
    name: name.value,
    scope: scope ?? 'runtime',
    nameSpan: name.span,
    ...requirementOf(code, given.slice(1)),
    ...(path === undefined ? {} : { path }),
    ...repository(code, given),
  };
}

function repository(code: SourceCode, given: readonly Argument[]): Pick<DeclaredDependency, 'purl'> {
  const github = stringArgument(code, argumentOf(given, 'github'))?.value;
  const address =
    github === undefined ? stringArgument(code, argumentOf(given, 'git'))?.value : `https://github.com/${github}`;
  const reference = stringArgument(code, argumentOf(given, 'tag', 'ref', 'branch'))?.value;
  const purl = repositoryPurl(address, reference);
  return purl === undefined ? {} : { purl };
}
