import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { checkSpan, readMarked } from '../../../../test/support/marked';
import { readHeader } from './read';

const ID = 'SPDX-License-Identifier';
const FILE = 'SPDX-FileCopyrightText';
const SNIPPET = 'SPDX-SnippetCopyrightText';
const START = 'REUSE-IgnoreStart';
const END = 'REUSE-IgnoreEnd';

describe('readHeader', () => {
  /** `expected`: licences first (an invalid one ends in `!`), then copyright lines. */
  const check = (text: string, ...expected: string[]): void => {
    const { tags, copyrights } = readHeader(text);
    const licences = tags.map(({ expression, error }) => `${expression}${error === undefined ? '' : '!'}`);
    assert.deepEqual([...licences, ...copyrights.map((notice) => notice.text)], expected, text);
  };

  it('takes comment, frame and closing marks away', () => {
    for (const line of [
      `# ${ID}: MIT`,
      `/* ${ID}: MIT */`,
      `<!-- ${ID}: MIT -->`,
      `{# ${ID}: MIT #}`,
      `| ${ID}: MIT |`,
      `REM ${ID}:\tMIT`,
      `[${ID}: MIT] ::`,
      `<tag value="${ID}: MIT" />`,
      `** ${ID}: (MIT)   **`,
      `(* ${ID}: MIT *)`,
      `<%-- ${ID}: MIT --%>`,
    ]) {
      check(line, 'MIT');
    }
  });

  it('reads every tag of the file, each once, in the usual spelling', () => {
    check(
      `// ${ID}: mit or (Apache-2.0)\n// ${ID}: Foo\r# ${ID}: Foo\r\n${ID}: A AND (B or C)`,
      'mit OR Apache-2.0',
      'Foo',
      'A AND (B OR C)',
    );
  });

  it('reads nothing where the tag is misspelt', () => {
    check(`${ID} MIT\n${ID.toLowerCase()}: MIT\n${ID} : MIT`);
  });

  it('keeps what is no expression, as such', () => {
    check(`${ID}: MIT # note\n${ID}: <>\n${ID}:\n${ID}: GPL 2.0`, 'MIT # note!', '<>!', '!', 'GPL 2.0!');
    const errors = readHeader(`${ID}: MIT # note\n${ID}: <>\n${ID}:`).tags.map(({ error }) => error);
    assert.deepEqual(errors, ['trailing-words', 'no-expression', 'empty']);
    const [long] = readHeader(`${ID}: MIT${' OR MIT'.repeat(100_000)}\n`).tags;
    assert.deepEqual([long?.error, (long?.value.value.length ?? 0) < 100_000], ['trailing-words', true]);
  });

  it('knows the ways to write a copyright', () => {
    check(`# ${FILE}: 2024 Jane Doe`, `${FILE}: 2024 Jane Doe`);
    check(`# ${FILE}:Copyright(c)2019 Jane`, `${FILE}: Copyright (C) 2019 Jane`);
    check(`# ${SNIPPET}: © 2019 Jane`, `${SNIPPET}: © 2019 Jane`);
    check('# Copyright© 2019 Jane */', 'Copyright © 2019 Jane');
    check('* © Jane *', '© Jane');
    check('Copyright 2019, 2020 - 2021,\tJane', 'Copyright 2019, 2020-2021 Jane');
    check(`# ${FILE}:`, `${FILE}: `);
  });

  it('does not take other words for a copyright', () => {
    check(
      '# copyright 2019 Jane\n# COPYRIGHT 2019 Jane\n# Copyright: 2019 Jane\n# (c) 2019 Jane\n# Copyrighted by Jane\nCopyright',
    );
  });

  it('lets a copyright win over a licence on one line', () => {
    check(`Copyright 2020 Jane, ${ID}: MIT`, `Copyright 2020 Jane, ${ID}: MIT`);
  });

  it('reads years in the digits of any script', () => {
    assert.deepEqual(readHeader('© Jane, ２０２４').copyrights.map(({ years, holder }) => [years, holder]), [['２０２４', 'Jane']]);
  });
  it('takes years and holder apart', () => {
    const holders = (text: string): (string | undefined)[] =>
      readHeader(text).copyrights.flatMap(({ years, holder }) => [years, holder]);
    assert.deepEqual(holders('Copyright (C) 2017-2019, 2021 Jane Doe <j@example.org>. All rights reserved.'), [
      '2017-2019, 2021',
      'Jane Doe <j@example.org>',
    ]);
    assert.deepEqual(holders('Copyright Jane Doe, 2020'), ['2020', 'Jane Doe']);
    assert.deepEqual(holders('© 2020-present Jane'), ['2020-present', 'Jane']);
    assert.deepEqual(holders('Copyright 2009-2011,Jane'), ['2009-2011', 'Jane']);
    assert.deepEqual(holders(`${FILE}: Jane`), [undefined, 'Jane']);
  });

  it('leaves ignored blocks out, to the end where nothing closes them', () => {
    check(`# ${START}\n# ${ID}: A\n# ${END}\n# ${ID}: B\n# ${START}\n# ${ID}: C`, 'B');
    check(`# ${START} ${ID}: A ${END}\n# ${END}\n${ID}: B`, 'B');
    check(`# ${ID}: ${START} x ${END}MIT`, 'MIT');
  });

  it('reads snippets as part of the file', () => {
    check(
      `# ${ID}: A\n# SPDX-SnippetBegin\n# ${SNIPPET}: 2020 Bob\n# ${ID}: B\n# SPDX-SnippetEnd`,
      'A',
      'B',
      `${SNIPPET}: 2020 Bob`,
    );
  });

  it('tells where tag, value and notice stand', () => {
    const marked = readMarked(
      `é ${START} ${ID}: A ${END}\r\n/* «tag:${ID}:  «value:MIT OR X»» */\r# «notice:Copyright 2020 Jane» #`,
    );
    const { tags, copyrights } = readHeader(marked.text);
    checkSpan(marked, 'tag', tags[0]?.span);
    checkSpan(marked, 'value', tags[0]?.value.span);
    checkSpan(marked, 'notice', copyrights[0]?.span);
  });

  it('answers for any text, with spans inside it, and finds a tag on a line of its own anywhere', () => {
    const piece = fc.constantFrom(
      `${ID}:`,
      `${FILE}:`,
      'Copyright',
      '©',
      START,
      END,
      '\n',
      '\r',
      ' ',
      '"',
      '/>',
      '*/',
      '}',
      '2019',
      '-',
      ',',
      'SPDX-',
      '🚀',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const whole = `${before}\n${END}\n# ${ID}: Known-1.0\n${after}`;
        const { tags, copyrights } = readHeader(whole);
        for (const { start, end } of [...tags, ...copyrights].map(({ span }) => span))
          assert(start >= 0 && start <= end && end <= whole.length);
        const ignored = before.lastIndexOf(START) > before.lastIndexOf(END);
        assert(ignored || tags.some(({ expression }) => expression === 'Known-1.0'));
      }),
      { numRuns: FUZZ_RUNS },
    );
  });

  it('stays linear on lines of a million characters', () => {
    for (const unit of ['}', '"/>', ' ', 'SPDX-', '2019,', '2019 ', 'Copyright ', '© ', '(', ` ${START}`]) {
      const text = `x ${ID}: A\nCopyright ${unit.repeat(1_000_000 / unit.length)}x\n`;
      assert(readHeader(text).copyrights.length <= 1);
    }
  });
});

describe('malformed tags', () => {
  const check = (text: string, ...expected: (string | undefined)[]): void => {
    assert.deepEqual(
      readHeader(text).malformed.flatMap(({ problem, corrected }) => [problem, corrected]),
      expected,
      text,
    );
  };
  it('are told with what should stand there', () => {
    check(`# ${ID} EUPL-1.2`, 'missing-colon', `${ID}: EUPL-1.2`);
    check(`# ${ID.toLowerCase()}: MIT`, 'letter-case', `${ID}: MIT`);
    check('# SPDX-Licence-Identifier: MIT OR Apache-2.0 */', 'misspelt-name', `${ID}: MIT OR Apache-2.0`);
    check('# SPDX-Licence-Identifier: EUPL-1.3', 'misspelt-name', `${ID}: EUPL-1.3`);
    check('# spdx-license-identifier: LicenseRef-Own OR my-terms', 'letter-case', `${ID}: LicenseRef-Own OR my-terms`);
    check('# SPDX-License-Identifier EUPL-1.3');
    check('# SPDX-Licence-Identifier: unknown');
    check('# SPDX-Licence-Identifier: see-below for more');
    check('# SPDX-FileCopyrightText 2020 Jane', 'missing-colon', `${FILE}: 2020 Jane`);
    check(`# ${ID}: MIT # see below`, 'trailing-words', `${ID}: MIT`);
    check(`# ${ID}: MIT License`, 'trailing-words', `${ID}: MIT`);
    check(`# ${ID}:  (MIT and ISC)  or GPL-2.0-only with Classpath-exception-2.0 */`, 'operator-case', `${ID}: (MIT AND ISC)  OR GPL-2.0-only WITH Classpath-exception-2.0`);
    check(`# ${ID}: MIT AND (ISC OR and-1.0)`);
  });
  it('are not corrected by guessing', () => {
    check(`# ${ID}: GPL-2.0+ BSD-3-Clause`, 'trailing-words', undefined);
    check(`# ${ID}: <>`, 'no-expression', undefined);
  });
  it('are not seen in ignored blocks', () => {
    check(`é # ${START}\n# ${ID} GPL-3.0-only\n# ${END} x\n# ${ID} MIT\n# ${START}\n# ${ID} ISC`, 'missing-colon', `${ID}: MIT`);
    const text = `# ${START}\n# ${ID} GPL-3.0-only\n# ${END}\n# ${ID} MIT`;
    assert.deepEqual(readHeader(text).malformed.map(({ span }) => text.slice(span.start, span.end)), [`${ID} MIT`]);
  });
  it('are not seen in prose about tags', () => {
    check(
      `Every file has an ${ID} tag, or an spdx-license-identifier: field.\nWrite \`${ID}\` there. SPDX-FileCopyrightText lines too.`,
    );
  });
});
