import assert from 'node:assert/strict';
import { encodeUriPart } from './uri';

describe('encodeUriPart', () => {
  it('encodes like encodeURIComponent, and takes broken characters', () => {
    assert.equal(encodeUriPart('a b/ä😀'), encodeURIComponent('a b/ä😀'));
    assert.equal(encodeUriPart('a\ud83d'), 'a%EF%BF%BD');
  });
});
