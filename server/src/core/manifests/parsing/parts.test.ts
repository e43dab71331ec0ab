import assert from 'node:assert/strict';
import { partsEnd } from './parts';

describe('partsEnd', () => {
  const text = 'a-b = "c" # d\ngithub.com/x v1.2\n\n\t{ é }';

  it('counts words, signs and line ends, and ends with a line', () => {
    assert.equal(partsEnd(text, 15), undefined);
    assert.equal(text.slice(0, partsEnd(text, 13)), 'a-b = "c" # d\ngithub.com/x v1.2\n\n');
    assert.equal(text.slice(0, partsEnd(text, 10)), 'a-b = "c" # d\n');
  });
  it('cuts a first line that is too long itself', () => assert.equal(text.slice(0, partsEnd(text, 3)), 'a-b = "'));
});
