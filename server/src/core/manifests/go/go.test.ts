import assert from 'node:assert/strict';
import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { MAX_ENTRIES } from '../parsing/limits';
import { MAX_PROBLEMS } from '../parsing/problems';
import { goMod } from './go-mod';
import { goSum } from './go-sum';
import { goWork } from './go-work';
import { vendorModules } from './vendor-modules';

const mod = `// Deprecated: use v2
module «name:github.com/PDOK/gokoala»

go 1.23
require «dep1:github.com/a/b» «req1:v1.2.3» // keep
require (
\t«dep2:golang.org/x/text» «req2:v0.14.0» // indirect
\t"«dep3:gopkg.in/yaml.v3»" «req3:v3.0.1»
\t«dep4:example.org/local» «req4:v0.0.0»
\t«dep5:example.org/old» «req5:v1.0.0»
\t«dep6:example.org/lint» «req6:v2.0.0»
\t«problem:alone»
)
replace example.org/local => ./local
replace example.org/old v1.0.0 => example.org/fork v1.0.1
tool example.org/lint/cmd/lint
exclude github.com/a/b v1.0.0
`;
const sum = `«locked1:github.com/a/b v1.2.3» h1:aaaa=
github.com/a/b v1.2.3/go.mod h1:bbbb=
github.com/only/mod v1.0.0/go.mod h1:cccc=
`;
const vendored = `# «locked1:github.com/a/b v1.2.3»
## explicit; go 1.17
github.com/a/b/pkg
# «locked2:example.org/old v1.0.0 => example.org/fork v1.0.1»
example.org/old
# «locked3:example.org/local v0.0.0 => ./local»
## explicit
`;

describe('Go modules', () => {
  it('reads requirements, what is indirect, replaced or a tool', () =>
    checkManifest(goMod, 'go.mod', mod, [
      'name github.com/PDOK/gokoala',
      'runtime github.com/a/b v1.2.3 =v1.2.3',
      'runtime golang.org/x/text v0.14.0 =v0.14.0 indirect',
      'runtime gopkg.in/yaml.v3 v3.0.1 =v3.0.1',
      'runtime example.org/local v0.0.0 path:./local',
      'runtime example.org/fork v1.0.0 =v1.0.1',
      'development example.org/lint v2.0.0 =v2.0.0',
      'error manifest.go.require',
    ]));
  it('says which lines Go does not know, and which block has no end', () => {
    checkManifest(goMod, 'go.mod', '«problem1:modul example.org/x»\ngo 1.23\ntoolchain go1.23.1\nretract (\n  v1.0.0\n)\nignore ./node_modules\nuse ./x\n', ['warning manifest.go.unknown']);
    checkManifest(goMod, 'go.mod', 'module «name:example.org/x»\n«problem1:require» (\n«dep1:example.org/y» «req1:v1.0.0»\n', ['name example.org/x', 'runtime example.org/y v1.0.0 =v1.0.0', 'error manifest.go.open-block']);
    checkManifest(goWork, 'go.work', '«problem1:use» (\n./a\n', ['member ./a', 'error manifest.go.open-block']);
  });
  it('reads checksums of what is built', () =>
    checkManifest(goSum, 'go.sum', sum, ['locked github.com/a/b@v1.2.3 pkg:golang/github.com/a/b@v1.2.3']));
  it('reads vendored modules and the explicit ones among them', () =>
    checkManifest(vendorModules, 'vendor/modules.txt', vendored, [
      'locked github.com/a/b@v1.2.3 pkg:golang/github.com/a/b@v1.2.3',
      'locked example.org/fork@v1.0.1 pkg:golang/example.org/fork@v1.0.1',
      'locked example.org/local@v0.0.0 path:.././local pkg:golang/example.org/local@v0.0.0',
      'root /.. runtime:github.com/a/b@v1.2.3 runtime:example.org/local@v0.0.0',
    ]));
  it('reads the folders of a workspace', () =>
    checkManifest(goWork, 'go.work', 'go 1.22\nuse ./a\nuse (\n  ./b\n)\n', ['member ./a', 'member ./b']));
  it('reads as many entries as it says, and says so', () => {
    const text = Array.from({ length: MAX_ENTRIES + 2 }, (_, i) => `a.example/p${i} v1.0.0 h1:a=\n`).join('');
    const { locked, problems } = goSum.parse(text, 'go.sum');
    assert.equal(locked.length, MAX_ENTRIES);
    assert.deepEqual(
      problems.map(({ message, span }) => [message.id, text.slice(span.start, span.end)]),
      [['manifest.limit.entries', `a.example/p${MAX_ENTRIES} v1.0.0`]],
    );
  });
  it('notes a bounded number of problems', () => {
    const text = `require (\n${'alone\n'.repeat(10_000)})\n`;
    assert.equal(goMod.parse(text, 'go.mod').problems.length, MAX_PROBLEMS);
  });
  it('holds on damaged files', () => {
    fuzzFormat(goMod, 'go.mod', [mod]);
    fuzzFormat(goSum, 'go.sum', [sum]);
    fuzzFormat(vendorModules, 'vendor/modules.txt', [vendored]);
    fuzzFormat(goWork, 'go.work', ['use (\n ./a\n)\n']);
  });
});
