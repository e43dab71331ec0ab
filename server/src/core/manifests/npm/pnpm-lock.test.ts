import assert from 'node:assert/strict';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import type { ManifestDocument } from '../format';
import { pnpmLock } from './pnpm-lock';

const version5 = `lockfileVersion: 5.4

specifiers:
  a: ^1.0.0
  alias: npm:@s/real@3

dependencies:
  a: 1.0.0_peer@2.0.0
  alias: /@s/real/3.0.0

devDependencies:
  my_tool: 1.0.0

packages:

  /a/1.0.0_peer@2.0.0:
    resolution: {integrity: sha512-x}
    engines: {node: '>=10'}
    dependencies:
      '@s/real': 3.0.0
      peer: 2.0.0
    dev: false

  /@s/real/3.0.0:
    resolution: {integrity: sha512-x}

  /my_tool/1.0.0:
    resolution: {integrity: sha512-x}
    dev: true

  /peer/2.0.0:
    resolution: {integrity: sha512-x}
    optional: true

  github.com/user/repo/abc:
    resolution: {tarball: https://codeload.example/abc}
    name: repo
    version: 0.1.0
`;
const version6 = `lockfileVersion: '6.0'

dependencies:
  a:
    specifier: ^1.0.0
    version: 1.0.0(peer@2.0.0)

packages:

  /a@1.0.0(peer@2.0.0):
    resolution: {integrity: sha512-x}
    dependencies:
      '@s/real': 3.0.0
    dev: false

  /@s/real@3.0.0:
    resolution: {integrity: sha512-x}
    dev: false
`;
const version9 = `lockfileVersion: '9.0'

settings:
  autoInstallPeers: true

importers:

  .:
    devDependencies:
      tool:
        specifier: ^1.0.0
        version: 1.0.0(peer@2.0.0)(x@1.0.0)

  packages/x:
    dependencies:
      '@s/y':
        specifier: workspace:*
        version: link:../y
      peer:
        specifier: npm:real@2
        version: real@2.0.0

packages:

  «key:peer@2.0.0»:
    resolution: {integrity: sha512-x}

  real@2.0.0:
    resolution: {integrity: sha512-x}

  tool@1.0.0:
    resolution: {integrity: sha512-x}
    peerDependencies:
      peer: '*'
    deprecated: >-
      Long text: with a colon
      and more

snapshots:

  peer@2.0.0: {}

  real@2.0.0:
    optional: true

  tool@1.0.0(peer@2.0.0)(x@1.0.0):
    dependencies:
      peer: 2.0.0

  tool@1.0.0(peer@3.0.0):
    dependencies:
      real: 2.0.0
`;
const read = (text: string): ManifestDocument => pnpmLock.parse(text, 'pnpm-lock.yaml');
const graph = ({ locked }: ManifestDocument): string[] =>
  locked.map(
    ({ key, name, version, scope, path, dependencies }) =>
      `${key} = ${name}@${version}${scope ? ` ${scope}` : ''}${path === undefined ? '' : ` in ${path}`} -> ${dependencies.join(', ')}`,
  );
const roots = ({ roots: found }: ManifestDocument): string[] =>
  found.map(
    ({ path, dependencies }) =>
      `${path}: ${dependencies.map(({ key, name, scope }) => `${name} ${key} ${scope}`).join(', ')}`,
  );

describe('pnpm-lock.yaml', () => {
  it('reads version 5', () => {
    assert.deepEqual(graph(read(version5)), [
      '/a/1.0.0 = a@1.0.0 -> /@s/real/3.0.0, /peer/2.0.0',
      '/@s/real/3.0.0 = @s/real@3.0.0 -> ',
      '/my_tool/1.0.0 = my_tool@1.0.0 development -> ',
      '/peer/2.0.0 = peer@2.0.0 optional -> ',
      'github.com/user/repo/abc = repo@0.1.0 -> ',
    ]);
    assert.deepEqual(roots(read(version5)), [
      ': a /a/1.0.0 runtime, alias /@s/real/3.0.0 runtime, my_tool /my_tool/1.0.0 development',
    ]);
  });
  it('reads version 6', () => {
    assert.deepEqual(graph(read(version6)), [
      '/a@1.0.0 = a@1.0.0 -> /@s/real@3.0.0',
      '/@s/real@3.0.0 = @s/real@3.0.0 -> ',
    ]);
    assert.deepEqual(roots(read(version6)), [': a /a@1.0.0 runtime']);
  });
  it('reads version 9, with the packages of the workspace', () => {
    const marked = readMarked(version9);
    const found = read(marked.text);
    assert.deepEqual(graph(found), [
      'peer@2.0.0 = peer@2.0.0 -> ',
      'real@2.0.0 = real@2.0.0 optional -> ',
      'tool@1.0.0 = tool@1.0.0 -> peer@2.0.0, real@2.0.0',
      'link:packages/y = @s/y@ in packages/y -> ',
    ]);
    assert.deepEqual(roots(found), [
      ': tool tool@1.0.0 development',
      'packages/x: @s/y link:packages/y runtime, peer real@2.0.0 runtime',
    ]);
    checkSpan(marked, 'key', found.locked[0]?.span);
  });
  it('survives any damage', () => {
    fuzzFormat(pnpmLock, 'pnpm-lock.yaml', [version5, version6, readMarked(version9).text]);
  });
});
