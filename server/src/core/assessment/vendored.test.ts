import assert from 'node:assert/strict';
import type { FileFacts } from '../facts/model';
import { emptyDocument } from '../manifests/document';
import { lineStartsOf } from '../text/lines';
import { groupPackages } from './packages';

const TEXT = '\nMIT License\n\nPermission is hereby granted';

/** `LICENSE=ISC` has the text of ISC; else it is MIT's. */
function licenceAt(fixture: string): FileFacts {
  const [path = '', licence = 'MIT'] = fixture.split('=');
  const span = { start: 1, end: TEXT.length };
  const match = { licence, kind: 'text' as const, score: 1, modified: false, startLine: 2, endLine: 4, span };
  return { path, role: 'licence-text', problems: [], licenceText: { expression: licence, matches: [match] }, lines: lineStartsOf(TEXT) };
}

function manifestAt(path: string): FileFacts {
  return { path, role: 'manifest', problems: [], manifest: { ...emptyDocument('npm', 'npm', 'manifest'), name: { value: 'b', span: { start: 0, end: 1 } } } };
}

/** Checks which copied software is found, as `folder: name@version title`. */
function check(paths: readonly string[], expected: readonly string[]): void {
  const facts = paths.map((path): FileFacts => (/licen|copying/i.test(path) ? licenceAt(path) : path.endsWith('package.json') ? manifestAt(path) : { path, role: 'covered', problems: [] }));
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
  it('is not what a package manager brought, nor what has the licence of the project', () =>
    check(['composer.json', 'LICENSE', 'vendor/a/b/LICENSE', 'node_modules/c/LICENSE', 'ios/Podfile', 'ios/Pods/D/LICENSE', 'third_party/LICENSE', 'lib/LICENSE'], []));
  it('fills the folder of all where that is one work', () => {
    check(['third_party/LICENSE', 'third_party/a.c'], ['third_party/LICENSE: third_party MIT License']);
    check(['third_party/LICENSE', 'third_party/zlib/LICENSE'], ['third_party/zlib/LICENSE: zlib MIT License']);
  });
  it('may lie elsewhere, under a licence that no folder above has', () => {
    check(['LICENSE=EUPL-1.2', 'lib/x/LICENSE'], ['lib/x/LICENSE: x MIT License']);
    check(['lib/x/LICENSE'], []);
    check(['LICENSE=EUPL-1.2', 'docs/LICENSE=CC-BY-4.0', 'LICENSES/LICENSE-MIT', 'tests/x/LICENSE', 'b/package.json', 'b/LICENSE', 'c/LICENSE=EUPL-1.2'], []);
  });
  it('is what people put by hand where a package manager puts its own', () => {
    check(['composer.json', 'vendor/x/COPYING'], ['vendor/x/COPYING: x MIT License']);
    check(['Gemfile', 'vendor/assets/javascripts/chart/LICENSE', 'vendor/bundle/ruby/3.3.0/gems/a-1.0/LICENSE'], ['vendor/assets/javascripts/chart/LICENSE: chart MIT License']);
    check(['Cargo.toml', 'vendor/serde/Cargo.toml', 'vendor/serde/LICENSE', 'vendor/zlib/LICENSE'], ['vendor/zlib/LICENSE: zlib MIT License']);
    check(['go.mod', 'vendor/github.com/a/b/LICENSE', 'vendor/x/LICENSE'], ['vendor/x/LICENSE: x MIT License']);
    check(['go.mod', 'vendor/modules.txt', 'vendor/x/LICENSE'], []);
  });
  it('keeps its documents while nothing changes', () => {
    const facts = [licenceAt('third_party/a/LICENSE')];
    const document = (): unknown => groupPackages(facts, 'root', () => false)[0]?.manifests[0]?.document;
    assert.equal(document(), document());
    assert.ok(document());
  });
});
