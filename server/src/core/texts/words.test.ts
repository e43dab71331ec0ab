import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { MAX_CHARACTERS, hashWord, normaliseWord, readWords } from './words';

describe('words of a text', () => {
  const check = (text: string, ...expected: string[]): void => {
    const { count, starts, ends } = readWords(text);
    assert.deepEqual(
      Array.from({ length: count }, (_, i) => normaliseWord(text.slice(starts[i], ends[i]))),
      expected,
    );
  };
  it('are free of case, punctuation and comment frames', () => {
    check(' * The "Software" is\n * PROVIDED -- as-is.', 'the', 'software', 'is', 'provided', 'as', 'is');
    check('dnl This file\ndnl is free', 'this', 'file', 'is', 'free');
    check("Licensor's l’auteur don't", 'licensors', 'lauteur', 'dont');
    check('the Library?s files, the author\ufffds name; Why?so', 'the', 'librarys', 'files', 'the', 'authors', 'name', 'why', 'so');
  });
  it('are free of bullets and numbering, but keep versions', () => {
    check('1. One\n  a) two\n (iv) three (2) four', 'one', 'two', 'three', 'four');
    check('1.Definitions\n10.Acceptance\n2.x stays', 'definitions', 'acceptance', '2', 'x', 'stays');
    check(
      'Apache License, Version\n2.0 and version\n2. This',
      'apache',
      'license',
      'version',
      '2',
      '0',
      'and',
      'version',
      '2',
      'this',
    );
  });
  it('are free of mark-up', () => {
    check('<p class="x">Free &amp; <b>open</b></p>', 'free', 'open');
    check('see [the licence](https://example.org/a/b) here', 'see', 'the', 'licence', 'here');
    check('{\\rtf1\\ansi Free\\par \\b software}', 'free', 'software');
    check('"Free\\nSoftware\\n"', 'free', 'software');
    check('\\begin{verbatim}\nFree \\textbf{software}', 'verbatim', 'free', 'software');
    check('<p>mail <jane@x.org> or <insert your name> and <br/>go', 'mail', 'jane', 'x', 'org', 'or', 'insert', 'your', 'name', 'and', 'go');
    check('<year> <owner> and <http://x.org>', 'year', 'owner', 'and', 'http', 'x', 'org');
  });
  it('are free of what a listing or a program puts around lines', () => {
    const words = Array.from({ length: 16 }, (_, i) => `word${'x'.repeat(i)}`);
    check(words.map((word, i) => `${String(i + 7)}: ${word}`).join('\n'), ...words);
    check('out.println("One");\nout.println("two" + end);\nout.println("three");', 'one', 'two', 'three');
    check('1 one\n2 two\n3 three', '1', 'one', '2', 'two', '3', 'three');
    check('the "One"\nthe "two"\nfree', 'the', 'one', 'the', 'two', 'free');
  });
  it('are read as the letters that escapes stand for', () => {
    check('r\\u00e9sum\\u00E9 holder\\u0027s \\u201cend\\u201d', 'résumé', 'holders', 'end');
    check('<p>r&eacute;sum&#233; holder&rsquo;s &quot;end</p>', 'résumé', 'holders', 'end');
    check("{\\rtf1 r\\'e9sum\\u233? holder\\'92s", 'résumé', 'holders');
    check("don\\'t l\\'ad", 'don', 't', 'l', 'ad');
    check('rÃ©sumÃ© holderâ€™s', 'résumé', 'holders');
  });
  it('of web addresses are marked', () => {
    const { inUrl } = readWords('see http://www.x.org/a-b now');
    assert.deepEqual([...inUrl.slice(0, 8)], [0, 1, 1, 1, 1, 1, 1, 0]);
    assert.deepEqual([...readWords('see wiki.x.org/a now').inUrl.slice(0, 6)], [0, 1, 1, 1, 1, 0]);
    assert.deepEqual([...readWords('and/or x.y at a.b.c').inUrl.slice(0, 8)], [0, 0, 0, 0, 0, 0, 0, 0]);
  });
  it('hash the same in any case, also outside ASCII', () => {
    for (const word of ['licence', 'ΆΔΕΙΑ', 'лиценз', 'être'])
      assert.equal(hashWord(word, 0, word.length), hashWord(word.toUpperCase(), 0, word.length));
  });
  it('are read up to a limit, which is told', () => {
    assert.equal(readWords('x'.repeat(MAX_CHARACTERS + 1)).truncated, true);
    assert.equal(readWords('x').truncated, false);
  });
  it('stand in order, inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { count, starts, ends } = readWords(text);
        let last = 0;
        for (let i = 0; i < count; i++) {
          assert((starts[i] ?? -1) >= last && (ends[i] ?? -1) > (starts[i] ?? 0) && (ends[i] ?? 0) <= text.length);
          last = ends[i] ?? 0;
        }
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});
