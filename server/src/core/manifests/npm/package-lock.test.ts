import assert from 'node:assert/strict';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import type { ManifestDocument } from '../format';
import { packageLock } from './package-lock';

const flat = `{
  "name": "root", "version": "1.0.0", "lockfileVersion": 3, "requires": true,
  "packages": {
    "": { "name": "root", "version": "1.0.0", "license": "EUPL-1.2", "workspaces": ["packages/*"], "dependencies": { "a": "^1.0.0", "x": "*" }, "devDependencies": { "d": "^2.0.0" } },
    "«a:node_modules/a»": { "version": "1.1.0", "license": "«licence:MIT»", "dependencies": { "b": "^1.0.0", "missing": "1" } },
    "node_modules/a/node_modules/b": { "version": "1.0.0", "license": "ISC", "dependencies": { "c": "*" } },
    "node_modules/b": { "version": "2.0.0", "dev": true, "peerDependencies": { "c": "*", "d": "*" }, "peerDependenciesMeta": { "c": { "optional": true } } },
    "node_modules/c": { "version": "1.0.0", "optional": true, "license": { "type": "Apache-2.0" } },
    "node_modules/d": { "version": "2.0.0", "dev": true, "dependencies": { "b": "2" } },
    "node_modules/alias": { "name": "real", "version": "3.0.0", "peer": true },
    "node_modules/x": { "resolved": "packages/x", "link": true },
    "packages/x": { "version": "0.1.0", "dependencies": { "c": "*", "alias": "npm:real@3" }, "devDependencies": { "d": "2" } },
    "packages/x/node_modules/c": { "version": "9.0.0" }
  },
  "dependencies": { "ignored": { "version": "1.0.0" } }
}`;
const nested = `{
  "name": "root", "lockfileVersion": 1, "requires": true,
  "dependencies": {
    "a": { "version": "1.1.0", "requires": { "b": "^1.0.0" }, "dependencies": { "«b:b»": { "version": "1.0.0", "requires": { "c": "*" } } } },
    "b": { "version": "2.0.0", "dev": true },
    "c": { "version": "npm:real@3.0.0", "optional": true },
    "local": { "version": "file:../local" }
  }
}`;
const read = (text: string): ManifestDocument => packageLock.parse(text, 'package-lock.json');
const graph = (document: ManifestDocument): string[] =>
  document.locked.map(
    (found) =>
      `${found.key} = ${found.name}@${found.version}${found.scope ? ` ${found.scope}` : ''} -> ${found.dependencies.join(', ')}`,
  );

describe('package-lock.json', () => {
  it('resolves edges the way Node looks packages up (versions 2 and 3)', () => {
    assert.deepEqual(graph(read(readMarked(flat).text)), [
      'node_modules/a = a@1.1.0 -> node_modules/a/node_modules/b',
      'node_modules/a/node_modules/b = b@1.0.0 -> node_modules/c',
      'node_modules/b = b@2.0.0 development -> node_modules/d',
      'node_modules/c = c@1.0.0 optional -> ',
      'node_modules/d = d@2.0.0 development -> node_modules/b',
      'node_modules/alias = real@3.0.0 peer -> ',
      'packages/x = x@0.1.0 -> packages/x/node_modules/c, node_modules/alias',
      'packages/x/node_modules/c = c@9.0.0 -> ',
    ]);
  });
  it('tells the direct dependencies of each workspace member', () => {
    assert.deepEqual(read(readMarked(flat).text).roots, [
      {
        path: '',
        dependencies: [
          { key: 'node_modules/a', name: 'a', scope: 'runtime' },
          { key: 'packages/x', name: 'x', scope: 'runtime' },
          { key: 'node_modules/d', name: 'd', scope: 'development' },
        ],
      },
      {
        path: 'packages/x',
        dependencies: [
          { key: 'packages/x/node_modules/c', name: 'c', scope: 'runtime' },
          { key: 'node_modules/alias', name: 'alias', scope: 'runtime' },
          { key: 'node_modules/d', name: 'd', scope: 'development' },
        ],
      },
    ]);
  });
  it('keeps the licence of each package, with its place', () => {
    const marked = readMarked(flat);
    const { locked } = read(marked.text);
    checkSpan(marked, 'a', locked[0]?.span);
    checkSpan(marked, 'licence', locked[0]?.licence?.span);
    assert.equal(locked.find((found) => found.key === 'node_modules/c')?.licence?.value, 'Apache-2.0');
    assert.equal(locked.find((found) => found.key === 'packages/x')?.path, 'packages/x');
  });
  it('reads version 1 and older shrinkwrap files', () => {
    const marked = readMarked(nested);
    const found = read(marked.text);
    assert.deepEqual(graph(found), [
      'node_modules/a = a@1.1.0 -> node_modules/a/node_modules/b',
      'node_modules/a/node_modules/b = b@1.0.0 -> node_modules/c',
      'node_modules/b = b@2.0.0 development -> ',
      'node_modules/c = real@3.0.0 optional -> ',
      'node_modules/local = local@ -> ',
    ]);
    assert.deepEqual(found.roots, []);
    assert.equal(found.locked.at(-1)?.path, '../local');
    checkSpan(marked, 'b', found.locked[1]?.span);
    assert.deepEqual(
      graph(read('{"dependencies": {"a": {"version": "1.0.0", "dependencies": {"b": {"version": "2.0.0"}}}}}')),
      ['node_modules/a = a@1.0.0 -> ', 'node_modules/a/node_modules/b = b@2.0.0 -> '],
    );
  });
  it('treats prototype keys as any other name', () => {
    assert.deepEqual(
      graph(
        read(
          '{"lockfileVersion": 3, "packages": {"node_modules/__proto__": {"version": "1.0.0", "dependencies": {"constructor": "1"}}}}',
        ),
      ),
      ['node_modules/__proto__ = __proto__@1.0.0 -> '],
    );
  });
  it('survives any damage', () => {
    fuzzFormat(packageLock, 'package-lock.json', [readMarked(flat).text, readMarked(nested).text]);
  });
});
