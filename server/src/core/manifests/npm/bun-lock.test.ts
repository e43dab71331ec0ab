import assert from 'node:assert/strict';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import { bunLock } from './bun-lock';

const sample = `{
  "lockfileVersion": 1,
  "workspaces": {
    "": { "name": "root", "dependencies": { "a": "^1.0.0" }, "devDependencies": { "d": "1" }, },
    "packages/x": { "name": "x", "version": "0.1.0", "dependencies": { "c": "^2.0.0" }, },
  },
  "packages": {
    "«a:a»": ["a@1.0.0", "", { "dependencies": { "c": "^1.0.0" }, "peerDependencies": { "d": "*", "gone": "*" }, "optionalPeers": ["d"] }, "sha512-x"],
    "c": ["c@1.0.0", "", {}, "sha512-x"],
    "x/c": ["c@2.0.0", "", { "optionalDependencies": { "@s/b": "1" } }, "sha512-x"],
    "d": ["d@github:user/d#abc", { "dependencies": { "c": "*" } }, "abc"],
    "@s/b": ["@s/b@1.0.0", "", {}, "sha512-x"],
    "x": ["x@workspace:packages/x"],
    "x/c/@s/b": ["@s/b@9.0.0", "", { "dependencies": { "c": "*" } }, "sha512-x"],
  }
}
`;

describe('bun.lock', () => {
  it('resolves edges by place in the tree', () => {
    const marked = readMarked(sample);
    const found = bunLock.parse(marked.text, 'bun.lock');
    assert.deepEqual(found.problems, []);
    assert.deepEqual(
      found.locked.map(
        ({ key, name, version, path, dependencies }) =>
          `${key} = ${name}@${version}${path === undefined ? '' : ` in ${path}`} -> ${dependencies.join(', ')}`,
      ),
      [
        'a = a@1.0.0 -> c',
        'c = c@1.0.0 -> ',
        'x/c = c@2.0.0 -> x/c/@s/b',
        'd = d@github:user/d#abc -> c',
        '@s/b = @s/b@1.0.0 -> ',
        'x = x@ in packages/x -> ',
        'x/c/@s/b = @s/b@9.0.0 -> x/c',
      ],
    );
    assert.deepEqual(
      found.roots.map(
        ({ path, dependencies }) => `${path}: ${dependencies.map(({ key, scope }) => `${key} ${scope}`).join(', ')}`,
      ),
      [': a runtime, d development', 'packages/x: x/c runtime'],
    );
    checkSpan(marked, 'a', found.locked[0]?.span);
  });
  it('survives any damage', () => {
    fuzzFormat(bunLock, 'bun.lock', [readMarked(sample).text]);
  });
});
