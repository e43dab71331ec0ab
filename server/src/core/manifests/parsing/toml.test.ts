import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../../test/support/fuzz';
import { assertSpansInside } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import { mutated } from '../../../../../test/support/mutate';
import { readToml } from './toml';
import { isTrue, itemsOf, stringAt, textAt, valueAt } from './tree';

const ids = (text: string): string[] => readToml(text).log.problems.map((problem) => problem.message.id);
const sample = `# comment
title = "«title:a»"
a.b.c = '«dotted:d»'
[package]
"«key:quo ted»" = { version = "«version:1.0»", optional = true }
workspace.members = ["«member:x»"]
since = 2020-01-01
[package.metadata]
text = """«long:
two»"""
[[bin]]
name = "one"
[[bin]]
name = "«two:two»"
[bin.extra]
deep = 1.50
`;

describe('readToml', () => {
  it('nests tables and dotted keys, with the places of their values', () => {
    const marked = readMarked(sample);
    const { root, log } = readToml(marked.text);
    assert.deepEqual(log.problems, []);
    checkSpan(marked, 'title', stringAt(root, 'title')?.span);
    checkSpan(marked, 'dotted', stringAt(root, 'a', 'b', 'c')?.span);
    checkSpan(marked, 'version', stringAt(root, 'package', 'quo ted', 'version')?.span);
    assert.ok(isTrue(valueAt(root, 'package', 'quo ted', 'optional')));
    checkSpan(marked, 'member', itemsOf(valueAt(root, 'package', 'workspace', 'members'))[0]?.span);
    checkSpan(marked, 'long', stringAt(root, 'package', 'metadata', 'text')?.span);
    const bins = itemsOf(valueAt(root, 'bin'));
    checkSpan(marked, 'two', stringAt(bins[1], 'name')?.span);
    assert.equal(textAt(bins[1], 'extra', 'deep')?.value, '1.50');
    assert.equal(bins.length, 2);
  });
  it('leaves out the lines that are wrong and says so', () => {
    const { root, log } = readToml('a = \nb = "x"\nc = [1, 2\nd = "y"\n');
    assert.equal(stringAt(root, 'b')?.value, 'x');
    assert.equal(log.problems[0]?.message.id, 'manifest.toml.invalid');
    assert.deepEqual(log.problems[0]?.span, { start: 0, end: 4 });
  });
  it('says what is wrong with a line', () => {
    const check = (line: string, cause: string): void => assert.equal(readToml(line).log.problems[0]?.message.args?.['cause'], cause, line);
    check('name = "b', 'text');
    check('[package', 'bracket');
    check('a = ', 'value');
    check('a', 'equals');
    check('a = 1\na = 2', 'twice');
    check('a = 1 b = 2', 'newline');
    check('name = b"', 'sign');
    check('a = 01', 'other');
    assert.equal(readToml('name = b"').log.problems[0]?.message.args?.['found'], 'b');
  });
  it('reads a long document as far as its first error', () => {
    const lines = Array.from({ length: 6_000 }, (_, i) => `key${i} = 1`);
    const { root, log } = readToml([...lines.slice(0, 3_000), 'oh no', ...lines.slice(3_000)].join('\n'));
    assert.equal(textAt(root, 'key2999')?.value, '1');
    assert.equal(textAt(root, 'key3000'), undefined);
    assert.deepEqual(
      log.problems.map(({ message }) => message.id),
      ['manifest.toml.invalid', 'manifest.toml.cut'],
    );
  });
  it('treats prototype keys as any other and stops at limits', () => {
    assert.equal(stringAt(readToml('[__proto__]\nlicense = "MIT"\n').root, 'license'), undefined);
    assert.deepEqual(ids(`a = ${'['.repeat(50_000)}`), ['manifest.limit.depth']);
    assert.ok(ids(`a = """[["""\nb = '[' # [\n`.repeat(300)).includes('manifest.toml.given-up'));
    assert.ok(ids(`${'a.'.repeat(1_000)}a = 1\n`).includes('manifest.limit.depth'));
  });
  it('stops where dotted keys go too far, and not at dots in strings, comments, times and numbers', () => {
    const { root, log } = readToml(`a.b.c = "x"\n${'d.'.repeat(40)}e = 1\nf = "y"\n`);
    assert.equal(stringAt(root, 'a', 'b', 'c')?.value, 'x');
    assert.equal(stringAt(root, 'f'), undefined);
    assert.deepEqual(log.problems.map(({ message, span }) => [message.id, span.start]), [['manifest.limit.depth', 12]]);
    assert.deepEqual(ids(Array.from({ length: 3_000 }, (_, i) => `a.b.c.k${i} = 1\n`).join('')), ['manifest.limit.length']);
    const plain = Array.from({ length: 300 }, (_, i) => `k${i} = [1.5, 2.5, "${'e.'.repeat(40)}", 2026-11-22T10:00:00.5Z] # ${'g.'.repeat(40)}\n`);
    assert.deepEqual(ids(plain.join('')), []);
  });
  it('keeps every place inside any text', () => {
    fc.assert(
      fc.property(mutated([readMarked(sample).text, 'a = [{ b = "c" }]\r\n[d]\r\n']), (text) =>
        assertSpansInside(readToml(text), text.length),
      ),
      { numRuns: FUZZ_RUNS },
    );
  });
});
