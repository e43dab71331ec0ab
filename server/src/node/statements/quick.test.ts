import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { readStatementsOfBytes } from '../../core/headers/bytes';
import { quickStatements } from './quick';
import { createRecordReader, readRequest, writeRecord, writeRequest } from './wire';

const TAG = `SPDX-License-${'Identifier'}:`;

describe('quickStatements', () => {
  const piece = fc.constantFrom(`${TAG} MIT`, TAG, 'Copyright 2020 José', '©', '\n', '\r', '\r\n', '# ', '*/', 'REUSE-IgnoreStart', 'REUSE-IgnoreEnd', '\uFEFF', '\0', 'é', ' ');
  const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 20 }).map((parts) => parts.join(''));
  const bytes = fc.oneof(
    fc.tuple(text, fc.constantFrom('utf8' as const, 'latin1' as const, 'utf16le' as const)).map(([content, encoding]) => Buffer.from(content, encoding)),
    fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
  );
  it('says what the slow reader says', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        const slow = readStatementsOfBytes(content) ?? { tags: [], copyrights: [] };
        const expected = { tags: slow.tags.map(({ value }) => value.value), copyrights: slow.copyrights.map((notice) => notice.text) };
        assert.deepEqual(quickStatements(content), expected);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
  it('crosses threads unchanged', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        const { own } = createRecordReader()(writeRecord('own', quickStatements(content), false), 'a').file ?? {};
        const slow = readStatementsOfBytes(content) ?? { tags: [], copyrights: [] };
        assert.deepEqual(own?.tags.map(({ expression, ids }) => [expression, ids]), slow.tags.map(({ expression, ids }) => [expression, ids]));
        assert.deepEqual(own?.copyrights, slow.copyrights.map((notice) => ({ text: notice.text })));
      }),
      { numRuns: FUZZ_RUNS },
    );
    const requests = [{ path: 'a b\nc' }, { path: 'x', companion: 'file' as const }, { path: 'é', companion: 'link' as const }];
    for (const request of requests) assert.deepEqual(readRequest(writeRequest(request)), request);
  });
});
