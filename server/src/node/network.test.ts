import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolderOf, createAnswerStore } from './network';

describe('answers kept on disk', () => {
  it('come back by their key, and are no error where they cannot be kept', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'answers-'));
    try {
      const store = createAnswerStore(join(folder, 'deep', 'down'));
      assert.equal(await store.read('https://a/b?c'), undefined);
      await store.write('https://a/b?c', '1');
      assert.equal(await store.read('https://a/b?c'), '1');
      await createAnswerStore('/dev/null/nowhere').write('a', '1');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  it('lie where the system keeps such things', () => {
    assert.equal(cacheFolderOf('/home/me', {}, 'linux'), '/home/me/.cache');
    assert.equal(cacheFolderOf('/home/me', { XDG_CACHE_HOME: '/x' }, 'linux'), '/x');
    assert.equal(cacheFolderOf('/Users/me', {}, 'darwin'), '/Users/me/Library/Caches');
    assert.equal(cacheFolderOf('C:\\Users\\me', { LOCALAPPDATA: 'C:\\local' }, 'win32'), 'C:\\local');
  });
});
