import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../../test/support/fuzz';
import { assertSpansInside } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import { mutated } from '../../../../../test/support/mutate';
import { readJson } from './json';
import { membersOf, stringAt, stringOf, valueAt, itemsOf, type DataMember } from './tree';

const ids = (text: string): string[] => readJson(text).log.problems.map((problem) => problem.message.id);

describe('readJson', () => {
  it('gives every value its own characters, without quotes', () => {
    const marked = readMarked('{ "a": { "b": "«inner:x\\ty»" }, "c": «number:1.50», "d": ["«item:z»"] }');
    const { root, log } = readJson(marked.text);
    assert.equal(stringAt(root, 'a', 'b')?.value, 'x\ty');
    checkSpan(marked, 'inner', stringAt(root, 'a', 'b')?.span);
    checkSpan(marked, 'number', valueAt(root, 'c')?.span);
    checkSpan(marked, 'item', stringOf(itemsOf(valueAt(root, 'd'))[0])?.span);
    assert.deepEqual(log.problems, []);
  });
  it('says what is wrong and reads the rest', () => {
    assert.deepEqual(ids('{"a": 1 "b": 2}'), ['manifest.json.comma-expected']);
    assert.deepEqual(ids('{"a": }'), ['manifest.json.value-expected']);
    assert.deepEqual(ids('// no\n{}'), ['manifest.json.comment']);
    assert.deepEqual(ids(''), ['manifest.json.value-expected']);
    assert.equal(stringAt(readJson('{"a": {"b": "x" , "c": [1, "d": "y"').root, 'a', 'b')?.value, 'x');
    assert.equal(stringAt(readJson('{"a": tru, "b": "y"}').root, 'b')?.value, 'y');
  });
  it('allows comments and trailing commas where the format does, and a byte order mark everywhere', () => {
    assert.deepEqual(readJson('\ufeff{ "a": [1,], // yes\n }', { lenient: true }).log.problems, []);
    assert.deepEqual(ids('\ufeff{}'), []);
  });
  it('hands members of huge values over one by one', () => {
    const members: DataMember[] = [];
    const { root } = readJson('{"p": {"a": {"x": "1"}, "b": "2"}, "q": {"c": 3}, "r": {"d": 4}}', {
      each: new Map<string, ((member: DataMember) => void) | 'skip'>([
        ['p', (member) => members.push(member)],
        ['q', 'skip'],
      ]),
    });
    assert.deepEqual(
      members.map((member) => member.key.value),
      ['a', 'b'],
    );
    assert.equal(stringAt(members[0]?.value, 'x')?.value, '1');
    assert.equal(valueAt(root, 'p', 'a'), undefined);
    assert.equal(valueAt(root, 'q'), undefined);
    assert.ok(valueAt(root, 'r', 'd'));
  });
  it('hands items of huge lists over one by one', () => {
    const items: (string | undefined)[] = [];
    const each = new Map([
      ['p', ({ value }: DataMember): void => void items.push(stringAt(value, 'x')?.value ?? stringOf(value)?.value)],
    ]);
    const { root } = readJson('{"p": [{"x": "1", "y": [{}]}, "2", {"x": "3"', { each });
    assert.deepEqual(items, ['1', '2', '3']);
    assert.deepEqual(itemsOf(valueAt(root, 'p')), []);
  });
  it('reads only what is wanted of what it hands over', () => {
    const members: DataMember[] = [];
    const each = new Map([['p', (member: DataMember): void => void members.push(member)]]);
    const { root } = readJson('{"p": {"a": {"x": "1", "y": {"x": [1]}, "z": ["2"]}}, "q": {"b": {"y": "3"}}}', {
      each,
      keep: new Set(['x', 'z']),
    });
    assert.deepEqual(
      membersOf(members[0]?.value).map(({ key }) => key.value),
      ['x', 'z'],
    );
    assert.equal(stringAt(root, 'q', 'b', 'y')?.value, '3');
  });
  it('treats prototype keys as any other', () => {
    assert.equal(stringAt(readJson('{"__proto__": {"license": "MIT"}}').root, 'license'), undefined);
    assert.equal(stringAt(readJson('{"__proto__": {"license": "MIT"}}').root, '__proto__', 'license')?.value, 'MIT');
  });
  it('says when nesting is too deep', () => {
    assert.deepEqual(ids('['.repeat(300)), ['manifest.limit.depth']);
    assert.deepEqual(ids('[},'.repeat(300)).at(0), 'manifest.limit.depth');
    assert.equal(
      stringAt(readJson(`{"a": "${'['.repeat(300)}", "b": "c", "d": ${'['.repeat(300)}`).root, 'b')?.value,
      'c',
    );
    assert.ok(ids('{"a":'.repeat(50_000)).includes('manifest.limit.depth'));
  });
  it('keeps every place inside any text', () => {
    fc.assert(
      fc.property(mutated(['{"a": {"b": ["x", 1, null]}, "c": "d"}', '{"a": "b", }\n// c\n']), (text) =>
        assertSpansInside(readJson(text), text.length),
      ),
      { numRuns: FUZZ_RUNS },
    );
  });
});
