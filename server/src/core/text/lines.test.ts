import assert from 'node:assert/strict';
import { indexLines } from './lines';

describe('indexLines', () => {
  const check = (text: string, offset: number, line: number, character: number): void => {
    const index = indexLines(text);
    assert.deepEqual(index.positionAt(offset), { line, character });
    assert.equal(index.offsetAt({ line, character }), offset);
  };
  it('counts LF, CR and CRLF as one line end each', () => {
    check('a\nb\r\nc\rd', 0, 0, 0);
    check('a\nb\r\nc\rd', 2, 1, 0);
    check('a\nb\r\nc\rd', 5, 2, 0);
    check('a\nb\r\nc\rd', 7, 3, 0);
  });
  it('clamps what lies outside the text', () => {
    assert.deepEqual(indexLines('ab').positionAt(99), { line: 0, character: 2 });
    assert.equal(indexLines('ab').offsetAt({ line: 9, character: 0 }), 2);
  });
});
