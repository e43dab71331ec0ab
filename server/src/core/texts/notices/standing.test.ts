import assert from 'node:assert/strict';
import { findNotices } from './find';

/** What the notices of `text` say, one after the other. */
function check(text: string, ...expected: string[]): void {
  assert.deepEqual(
    findNotices(text).map(({ licence }) => licence),
    expected,
    text,
  );
}

describe('names that stand beside what tells their meaning', () => {
  it('reads the licence behind the address of what was taken', () => {
    check('/* Adapted from https://stackoverflow.com/a/12345 , CC BY-SA 4.0 */\nrun();\n', 'CC-BY-SA-4.0');
    check('// Source: https://stackoverflow.com/a/12345 (CC-BY-SA 3.0)\nrun();\n', 'CC-BY-SA-3.0');
    check('# Taken from https://example.org/permits\n# MIT\n\nrun()\n', 'MIT');
    check('// Ported from https://example.org/permits, MIT and other tools can read it\n');
    check('// Data from https://example.org/permits of CC BY-SA 4.0 fame\n');
  });
});
