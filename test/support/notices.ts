import assert from 'node:assert/strict';
import { findNotices } from '../../server/src/core/texts/notices/find';

/** Fails unless the notices of `text` say this, one after the other. */
export function checkNotices(text: string, ...expected: string[]): void {
  assert.deepEqual(
    findNotices(text).map(({ licence }) => licence),
    expected,
    text.slice(0, 200),
  );
}
