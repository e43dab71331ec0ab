import assert from 'node:assert/strict';
import { plainPage } from './plain-page';

describe('a page on a terminal', () => {
  const check = (page: string, expected: string, width = 30): void =>
    assert.equal(plainPage(page, { width, code: (text) => `“${text}”`, link: (address) => (address === '#' ? undefined : `at ${address}`) }), expected);

  it('underlines headings, and breaks lines between words', () => {
    check('# A title\n\nSome words that\nfill more than a line of text.\n\n## Part\n\n### Small\n', 'A title\n=======\n\nSome words that fill more than\na line of text.\n\nPart\n----\n\nSmall\n');
  });
  it('keeps the lines of an item below each other, in lists within lists too', () => {
    check('- one item that takes two lines\n- two\n  - deeper item that takes two lines\n\n1. first\n2. second\n', '- one item that takes two\n  lines\n- two\n  - deeper item that takes two\n    lines\n1. first\n2. second\n');
  });
  it('writes links out, and code with its marks, never broken', () => {
    check('See [this page](page.md) or [that](#), then set `key: value of it`, and so on.\n', 'See this page (at page.md) or\nthat, then set\n“key: value of it”, and so on.\n');
  });
  it('leaves examples as they are', () => {
    check('Text:\n\n```yaml\na:\n  - a line that is longer than the terminal is wide\n\n  - b\n```\n', 'Text:\n\n  a:\n    - a line that is longer than the terminal is wide\n\n    - b\n');
  });
});
