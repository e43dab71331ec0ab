import assert from 'node:assert/strict';
import type { Finding } from './model';
import { EMPTY_RANGE } from '../text/span';
import { findRepeated } from './repeated';

const finding = (file: string, subject = 'Apache-2.0'): Finding => ({ code: 'header-conflict', severity: 'error', message: { id: 'finding.missing-header' }, file, range: EMPTY_RANGE, related: [], subject, fixes: [] });
const files = (count: number): Map<string, Finding[]> => new Map(Array.from({ length: count }, (_, at) => [`src/${String(at + 10)}.ts`, [finding(`src/${String(at + 10)}.ts`)]]));

describe('findings that many files share', () => {
  it('are told once, with their number and folders, and are hints elsewhere', () => {
    const all = files(12).set('tools/a.ts', [finding('tools/a.ts')]).set('b.ts', [finding('b.ts')]);
    const repeated = findRepeated(all);
    const told = [...all].flatMap(([path, findings]) => repeated.of(path, findings));
    assert.deepEqual(told.filter(({ severity }) => severity === 'error').map(({ file, message, related }) => [file, message.args?.['count'], message.args?.['folders'], related.length]), [['b.ts', 13, ['src (12)', 'tools (1)'], 13]]);
    assert.equal(told.filter(({ severity }) => severity === 'hint').length, 13);
  });
  it('stay as they are where they are few, or about different things', () => {
    const few = files(10);
    assert.deepEqual([...few].flatMap(([path, findings]) => findRepeated(few).of(path, findings)), [...few.values()].flat());
    const different = new Map([...files(20)].map(([path]) => [path, [finding(path, path)]]));
    assert.deepEqual([...different].flatMap(([path, findings]) => findRepeated(different).of(path, findings)), [...different.values()].flat());
  });
  it('say the same of a file looked at later, alone', () => {
    const all = files(12);
    const repeated = findRepeated(all);
    assert.equal(repeated.of('src/new.ts', [finding('src/new.ts')])[0]?.severity, 'hint');
    assert.equal(repeated.of('src/new.ts', [finding('src/new.ts', 'MIT')])[0]?.severity, 'error');
  });
});
