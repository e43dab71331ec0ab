import { draftOf, finished, readable } from '../draft';
import type { DeclaredDependency, ManifestFormat } from '../format';
import { repositoryPurl } from '../repository-url';
import { NIX } from '../source/nix';
import { isSign, isWord, scanSource, type SourceCode, type Token } from '../source/tokens';

/** A Nix flake, read as text and never run: the addresses of its inputs. They make the build, and are not shipped. */
export const flakeNix: ManifestFormat = {
  id: 'flake-nix',
  ecosystem: 'nix',
  matches: (path) => /(?:^|\/)flake\.nix$/.test(path),
  parse(text) {
    const draft = draftOf(flakeNix, 'manifest');
    const code = scanSource(readable(draft, text), NIX);
    let inputs = false;
    let end = -1;
    code.tokens.forEach((token, i) => {
      if (isWord(token, 'inputs')) {
        inputs = true;
        const open = isSign(code.tokens[i + 1], '=') ? i + 2 : -1;
        end = Math.max(end, code.partners[open] ?? -1);
      } else if (isSign(token, ';') && i > end) inputs = false;
      const address = code.tokens[i + 2];
      if (!inputs || !isWord(token, 'url') || !isSign(code.tokens[i + 1], '=') || address?.kind !== 'string') return;
      const name = ownerOf(code, i);
      if (name && !address.interpolated) draft.dependencies.push(read(name, address));
    });
    return finished(draft);
  },
};

/** `name.url = ...`, or `name = { ... url = ...; }`. */
function ownerOf(code: SourceCode, at: number): Token | undefined {
  if (isSign(code.tokens[at - 1], '.')) return code.tokens[at - 2];
  for (let i = at - 1; i >= Math.max(0, at - 60); i--) {
    const partner = code.partners[i] ?? -1;
    if (isSign(code.tokens[i], '{') && partner > at)
      return isSign(code.tokens[i - 1], '=') ? code.tokens[i - 2] : undefined;
  }
  return undefined;
}

function read(name: Token, address: Token): DeclaredDependency {
  const requirement = { value: address.text, span: { start: address.start, end: address.end } };
  const [, host, owner, repo] = /^(github|gitlab):([^/?]+)\/([^/?]+)/.exec(address.text) ?? [];
  const path = /^(?:path:)?(\.{1,2}\/.*)$/.exec(address.text)?.[1];
  const url = host === undefined ? address.text : `https://${host}.com/${owner ?? ''}/${repo ?? ''}`;
  const purl = path === undefined ? repositoryPurl(url) : undefined;
  return {
    name: name.text,
    scope: 'build',
    nameSpan: { start: name.start, end: name.end },
    requirement,
    ...(path === undefined ? {} : { path }),
    ...(purl === undefined ? {} : { purl }),
  };
}
