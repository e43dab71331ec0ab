import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../../test/support/fuzz';
import { assertSpansInside } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import { mutated } from '../../../../../test/support/mutate';
import { itemsOf, stringAt, stringOf, textAt, valueAt } from './tree';
import { readYaml } from './yaml';

const ids = (text: string): string[] => readYaml(text).log.problems.map((problem) => problem.message.id);
const sample = `# a comment
name: «name:plain text» # why
quoted: "«quoted:a\\tb»"
single: '«single:it''s»'
version: «version:1.10»
list:
  - «item:x»
block: |
  «block:two
  lines»
base: &base { licence: «shared:MIT», other: 1 }
copy: *base
merged:
  <<: *base
  other: 2
none:
`;

describe('readYaml', () => {
  it('gives every value its own characters, without quotes', () => {
    const marked = readMarked(sample);
    const { root, log } = readYaml(marked.text);
    assert.deepEqual(log.problems, []);
    for (const label of ['name', 'quoted', 'single', 'block', 'version'])
      checkSpan(marked, label, textAt(root, label)?.span);
    assert.equal(stringAt(root, 'quoted')?.value, 'a\tb');
    assert.equal(stringAt(root, 'single')?.value, "it's");
    assert.equal(textAt(root, 'version')?.value, '1.10');
    checkSpan(marked, 'item', stringOf(itemsOf(valueAt(root, 'list'))[0])?.span);
    assert.equal(textAt(root, 'none'), undefined);
  });
  it('follows aliases and merge keys without copying values', () => {
    const marked = readMarked(sample);
    const { root } = readYaml(marked.text);
    checkSpan(marked, 'shared', stringAt(root, 'copy', 'licence')?.span);
    checkSpan(marked, 'shared', stringAt(root, 'merged', 'licence')?.span);
    assert.equal(textAt(root, 'merged', 'other')?.value, '2');
  });
  it('says what is wrong and reads the rest', () => {
    assert.deepEqual(ids('a: "x\nb: 1\n'), ['manifest.yaml.invalid']);
    assert.equal(stringAt(readYaml('a: x\nb: [1, 2\nc: d: e\n').root, 'a')?.value, 'x');
    assert.equal(readYaml('').root, undefined);
  });
  it('is not blown up by aliases, merges or nesting', () => {
    const levels = Array.from({ length: 40 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(9)}]`).join('\n');
    assert.equal(readYaml(`l0: &l0 [x]\n${levels}\n`).log.problems.length, 0);
    const merges = Array.from({ length: 40 }, (_, i) => `l${i + 1}: &l${i + 1}\n  <<: [*l${i}, *l${i}]`).join('\n');
    assert.ok(ids(`l0: &l0 { a: 1 }\n${merges}\n`).includes('manifest.limit.merged'));
    assert.ok(ids(`a: &a 1\nb: [${'*a,'.repeat(1_100)}]\n`).includes('manifest.limit.aliases'));
    assert.ok(ids('['.repeat(50_000)).includes('manifest.limit.depth'));
    assert.ok(ids('- '.repeat(50_000)).includes('manifest.limit.depth'));
  });
  it('reads the beginning of a document of too many parts, and says where it stops', () => {
    const { root, log } = readYaml(`list:\n${'  - a\n'.repeat(20_000)}`);
    assert.deepEqual(
      log.problems.map(({ message, severity }) => [message.id, severity]),
      [['manifest.limit.length', 'warning']],
    );
    const { start } = log.problems[0]?.span ?? { start: 0 };
    assert.equal(itemsOf(valueAt(root, 'list')).length, (start - 'list:\n'.length) / '  - a\n'.length);
    assert.deepEqual(ids(`[${'a,'.repeat(20_000)}]`), ['manifest.limit.length']);
  });
  it('keeps every place inside any text', () => {
    fc.assert(
      fc.property(mutated([readMarked(sample).text, '- a: b\n  c: >-\n    d\n\n- {e: [f]}\n']), (text) =>
        assertSpansInside(readYaml(text), text.length),
      ),
      { numRuns: FUZZ_RUNS },
    );
  });
});
