import { draftOf, finished, readable } from '../draft';
import type { ManifestFormat } from '../format';
import { purlOf } from '../purl';
import { repositoryPurl } from '../repository-url';
import { argumentsWithin, stringArgument, type Argument } from '../source/arguments';
import { ELIXIR } from '../source/elixir';
import { isSign, scanSource, type SourceCode } from '../source/tokens';

/** Mix's lock file: a map from names to `{:hex, :name, "version", hash, builds, deps, ...}` or `{:git, address, revision, options}`. */
export const mixLock: ManifestFormat = {
  id: 'mix-lock',
  ecosystem: 'hex',
  matches: (path) => /(?:^|\/)mix\.lock$/.test(path),
  parse(text) {
    const draft = draftOf(mixLock, 'lockfile');
    const code = scanSource(readable(draft, text, Infinity), ELIXIR);
    const open = code.tokens.findIndex((token) => isSign(token, '{'));
    const found = argumentsWithin(code, open).flatMap((entry) => {
      const given = argumentsWithin(code, entry.from);
      const version = stringArgument(code, given[2]);
      const kind = code.tokens[given[0]?.from ?? -1]?.text;
      return entry.key && version ? [{ key: entry.key, given, version, kind }] : [];
    });
    const keys = new Map(found.map(({ key, version }) => [key.text, `${key.text}@${version.value}`]));
    for (const { key, given, version, kind } of found) {
      const address = kind === 'git' ? stringArgument(code, given[1])?.value : undefined;
      const asked = kind === 'hex' ? askedFor(code, given[5]) : [];
      draft.locked.push({
        key: `${key.text}@${version.value}`,
        name: key.text,
        version: version.value,
        span: { start: key.start, end: key.end },
        dependencies: [...new Set(asked.flatMap((name) => keys.get(name) ?? []))],
        purl: repositoryPurl(address, version.value) ?? purlOf('hex', key.text, version.value),
      });
    }
    return finished(draft);
  },
};

/** The names of `[{:name, "requirement", [...]}, ...]`. */
function askedFor(code: SourceCode, list: Argument | undefined): string[] {
  if (!list) return [];
  return argumentsWithin(code, list.from).flatMap((entry) => {
    const name = code.tokens[entry.from + 1];
    return name?.kind === 'symbol' ? [name.text] : [];
  });
}
