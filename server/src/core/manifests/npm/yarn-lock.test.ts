import assert from 'node:assert/strict';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import type { ManifestDocument } from '../format';
import { yarnLock } from './yarn-lock';

const classic = `# yarn lockfile v1


"«key:@s/a@^1.0.0»", "@s/a@^1.1.0":
  version "1.2.0"
  resolved "https://registry.example/a.tgz#abc"
  dependencies:
    b "^2.0.0"
    "gone" "1"

b@^2.0.0, b@~2.1.0:
  version "2.1.0"
  optionalDependencies:
    "@s/a" ">= 1.0 < 2"

other@npm:real@^3.0.0:
  version "3.1.0"
`;
const berry = `__metadata:
  version: 8
  cacheKey: 10c0

"a@npm:^1.0.0, a@npm:^1.1.0":
  version: 1.2.0
  resolution: "a@npm:1.2.0"
  dependencies:
    b: "npm:^2.0.0"
  peerDependencies:
    react: "*"
  checksum: 10c0/abc
  languageName: node
  linkType: hard

"b@npm:2.0.0":
  version: 2.0.0
  resolution: "b@npm:2.0.0"

"root@workspace:.":
  version: 0.0.0-use.local
  resolution: "root@workspace:."
  dependencies:
    a: "npm:^1.1.0"
    x: "workspace:*"
  languageName: unknown
  linkType: soft

"x@workspace:*, x@workspace:packages/x":
  version: 0.0.0-use.local
  resolution: "x@workspace:packages/x"
  dependencies:
    b: "npm:2.0.0"
  linkType: soft

"ts@patch:ts@npm%3A^5.0.0#optional!builtin<compat/ts>":
  version: 5.0.0

"ts@npm:^5.0.0":
  version: 5.0.0
`;
const read = (text: string): ManifestDocument => yarnLock.parse(text, 'yarn.lock');
const graph = (document: ManifestDocument): string[] =>
  document.locked.map(
    ({ key, name, version, path, dependencies, requests }) =>
      `${key} = ${name}@${version}${path === undefined ? '' : ` in ${path}`} -> ${dependencies.join(', ')} for ${requests?.join(', ')}`,
  );

describe('yarn.lock', () => {
  it('reads the classic format', () => {
    const marked = readMarked(classic);
    const found = read(marked.text);
    assert.deepEqual(graph(found), [
      '@s/a@1.2.0 = @s/a@1.2.0 -> b@2.1.0 for @s/a@^1.0.0, @s/a@^1.1.0',
      'b@2.1.0 = b@2.1.0 -> @s/a@1.2.0 for b@^2.0.0, b@~2.1.0',
      'real@3.1.0 = real@3.1.0 ->  for other@npm:real@^3.0.0, other@real@^3.0.0',
    ]);
    checkSpan(marked, 'key', found.locked[0]?.span);
    assert.deepEqual(found.roots, []);
  });
  it('reads the berry format, with the packages of the workspace', () => {
    const found = read(berry);
    assert.deepEqual(graph(found), [
      'a@1.2.0 = a@1.2.0 -> b@2.0.0 for a@npm:^1.0.0, a@^1.0.0, a@npm:^1.1.0, a@^1.1.0',
      'b@2.0.0 = b@2.0.0 ->  for b@npm:2.0.0, b@2.0.0',
      'root@workspace = root@ in  -> a@1.2.0, x@workspace for root@workspace:.',
      'x@workspace = x@ in packages/x -> b@2.0.0 for x@workspace:*, x@workspace:packages/x',
      'ts@5.0.0 = ts@5.0.0 ->  for ts@patch:ts@npm%3A^5.0.0#optional!builtin<compat/ts>',
      'ts@npm:^5.0.0 = ts@5.0.0 ->  for ts@npm:^5.0.0, ts@^5.0.0',
    ]);
    assert.deepEqual(
      found.roots.map(({ path, dependencies }) => `${path}: ${dependencies.map(({ key }) => key).join(', ')}`),
      [': a@1.2.0, x@workspace', 'packages/x: b@2.0.0'],
    );
  });
  it('survives any damage', () => {
    fuzzFormat(yarnLock, 'yarn.lock', [readMarked(classic).text, berry]);
  });
});
