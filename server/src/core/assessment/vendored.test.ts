import assert from 'node:assert/strict';
import type { FileFacts } from '../facts/model';
import { lineStartsOf } from '../text/lines';
import { groupPackages } from './packages';

const TEXT = '\nMIT License\n\nPermission is hereby granted';

function licenceAt(path: string): FileFacts {
  const span = { start: 1, end: TEXT.length };
  const match = { licence: 'MIT', kind: 'text' as const, score: 1, modified: false, startLine: 2, endLine: 4, span };
  return { path, role: 'licence-text', problems: [], licenceText: { expression: 'MIT', matches: [match] }, lines: lineStartsOf(TEXT) };
}

/** Checks which copied software is found, as `folder: name@version title`. */
function check(paths: readonly string[], expected: readonly string[]): void {
  const facts = paths.map((path): FileFacts => (/licen|copying/i.test(path) ? licenceAt(path) : { path, role: 'covered', problems: [] }));
  const documents = groupPackages(facts, 'root', (path) => paths.includes(path)).flatMap(({ manifests }) => manifests);
  const told = documents.flatMap(({ path, document }) =>
    document.dependencies.map(({ name, version, nameSpan }) => `${path}: ${name}${version === undefined ? '' : `@${version}`} ${TEXT.slice(nameSpan.start, nameSpan.end)}`),
  );
  assert.deepEqual(told.sort(), [...expected].sort());
}

describe('copied software', () => {
  it('is every vendored folder with a licence file of its own', () =>
    check(['LICENSE', 'third_party/zlib-1.2.11/LICENSE', 'third_party/zlib-1.2.11/COPYING', 'src/vendor/parser/LICENSE.md'], [
      'third_party/zlib-1.2.11/LICENSE: zlib@1.2.11 MIT License',
      'src/vendor/parser/LICENSE.md: parser MIT License',
    ]));
  it('is not what a package manager brought, nor what lies in the folder of all', () =>
    check(['composer.json', 'vendor/a/b/LICENSE', 'node_modules/c/LICENSE', 'ios/Podfile', 'ios/Pods/D/LICENSE', 'third_party/LICENSE'], []));
  it('keeps its documents while nothing changes', () => {
    const facts = [licenceAt('third_party/a/LICENSE')];
    const document = (): unknown => groupPackages(facts, 'root', () => false)[0]?.manifests[0]?.document;
    assert.equal(document(), document());
    assert.ok(document());
  });
});
