import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { readCodeBlocks } from './code-blocks';

describe('code blocks of running text', () => {
  /** What stands in the blocks, line ends and indentation left out. */
  const check = (path: string, text: string, ...expected: string[]): void =>
    assert.deepEqual(readCodeBlocks(text, path).map(([from, to]) => text.slice(from, to).trim().replace(/\n\s*/g, '|')), expected);

  it('are fenced in Markdown', () => {
    check('a.md', 'one\n```c\ntwo\n```\nthree\n~~~\nfour', '```c|two', '~~~|four');
  });
  it('are delimited in AsciiDoc', () => {
    check('a.adoc', 'one\n[source]\n----\ntwo\n----\nthree\n....\nfour\n....\n', '----|two', '....|four');
    check('a.adoc', '== Title\n\n--\nopen\n--\n');
  });
  it('are indented below two colons or a directive in reStructuredText', () => {
    check('a.rst', 'Write::\r\n\r\n  two\r\n\r\n  three\r\n\r\nfour\r\n', 'two\r|three');
    check('a.rst', '.. code-block:: c\n   :caption: x\n\n   two\n\nthree\n  ::\n\n    four\n  five', ':caption: x|two', 'four');
    check('a.rst', '.. note::\n\n   one\n\n.. two');
  });
  it('are none of other files', () => {
    check('a.txt', '```\none\n```\n');
  });
  it('stand in order, inside the text, whatever the text', () => {
    const part = fc.constantFrom('::', '.. code::', '\n', '  ', '----', '....', '```', 'a', '\r\n');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), fc.constantFrom('a.md', 'a.adoc', 'a.rst'), (parts, path) => {
        const text = parts.join('');
        let last = 0;
        for (const [from, to] of readCodeBlocks(text, path)) {
          assert.ok(last <= from && from <= to && to <= text.length);
          last = to;
        }
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});
