import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../../test/support/fuzz';
import { ENDINGS } from '../comments/endings';
import { readHeader } from '../read';
import { insertHeader } from './insert';
import type { HeaderWish } from './model';

const COPYRIGHT = `SPDX-FileCopyright${'Text'}: 2026 Jane Doe`;
const TAG = `SPDX-License-${'Identifier'}: EUPL-1.2`;
const WISH: HeaderWish = { expression: 'EUPL-1.2', copyright: '2026 Jane Doe' };

function inserted(text: string, path: string, wish: HeaderWish): string {
  const result = insertHeader(text, path, wish);
  if (result.kind === 'insert') return text.slice(0, result.offset) + result.text + text.slice(result.offset);
  return result.kind === 'companion' ? `${result.path}:\n${result.text}` : result.kind;
}

describe('insertHeader', () => {
  const check = (path: string, text: string, expected: string, wish = WISH): void =>
    assert.equal(inserted(text, path, wish), expected);
  const hash = `# ${COPYRIGHT}\n# ${TAG}\n`;

  it('writes comments of the language', () => {
    check('a.py', 'x = 1\n', `${hash}\nx = 1\n`);
    check('a.ts', 'x;\n', `// ${COPYRIGHT}\n// ${TAG}\n\nx;\n`);
    check('a.css', 'a {}\n', `/*\n * ${COPYRIGHT}\n * ${TAG}\n */\n\na {}\n`);
    check('a.md', '# T\n', `<!--\n${COPYRIGHT}\n${TAG}\n-->\n\n# T\n`);
    check('a.bat', 'dir\r\n', `REM ${COPYRIGHT}\r\nREM ${TAG}\r\n\r\ndir\r\n`);
    check('Makefile', '', hash);
  });

  it('keeps first what must come first', () => {
    check('a', '#!/bin/sh\nls\n', `#!/bin/sh\n${hash}\nls\n`);
    check(
      'a.py',
      '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n\nx\n',
      `#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n${hash}\nx\n`,
    );
    check('a.py', '#!/bin/sh', `#!/bin/sh\n${hash}`);
    check('Dockerfile', '# syntax=docker/dockerfile:1\nFROM x\n', `# syntax=docker/dockerfile:1\n${hash}\nFROM x\n`);
    check('a.xml', '<?xml version="1.0"?><a/>', `<?xml version="1.0"?>\n<!--\n${COPYRIGHT}\n${TAG}\n-->\n\n<a/>`);
    check('a.html', '<!DOCTYPE html>\n<html>', `<!DOCTYPE html>\n<!--\n${COPYRIGHT}\n${TAG}\n-->\n\n<html>`);
    check('a.php', '<?php\n\necho 1;', `<?php\n/*\n * ${COPYRIGHT}\n * ${TAG}\n */\n\necho 1;`);
    check('a.css', '@charset "utf-8";\na{}', `@charset "utf-8";\n/*\n * ${COPYRIGHT}\n * ${TAG}\n */\n\na{}`);
    check('a.md', '---\nt: x\n---\nT\n', `---\nt: x\n---\n<!--\n${COPYRIGHT}\n${TAG}\n-->\n\nT\n`);
    check('a.py', '\uFEFFx\r\n', `\uFEFF${hash.replaceAll('\n', '\r\n')}\r\nx\r\n`);
    check('a.c', '/* -*- C -*- */\nint x;', `/* -*- C -*- */\n/*\n * ${COPYRIGHT}\n * ${TAG}\n */\n\nint x;`);
    check(
      'a.c',
      '/* -*- C -*-\n * x */\nint x;',
      `/*\n * ${COPYRIGHT}\n * ${TAG}\n */\n\n/* -*- C -*-\n * x */\nint x;`,
    );
  });

  it('says beside a file what the file says too, for that is not read any more', () => {
    const stated = `# SPDX-License-${'Identifier'}: MIT\n1,2\n`;
    check('a.tsv', stated, `a.tsv.license:\n${COPYRIGHT}\nSPDX-License-${'Identifier'}: MIT\n`);
    check('a.csv', '© 2020 A\n1,2\n', `a.csv.license:\n© 2020 A\n${TAG}\n`);
  });
  it('states the copyright alone', () => {
    check('a.py', 'x\n', `# ${COPYRIGHT}\n\nx\n`, { copyright: '2026 Jane Doe' });
    check('a.py', `# ${TAG}\nx\n`, `# ${COPYRIGHT}\n# ${TAG}\nx\n`, { copyright: '2026 Jane Doe' });
  });

  it('puts the licence right after the copyright that is there', () => {
    check(
      'a.py',
      '# Copyright 2020 A\n# Copyright 2021 B\n#\n# Text\n',
      `# Copyright 2020 A\n# Copyright 2021 B\n# ${TAG}\n#\n# Text\n`,
    );
    check(
      'a.c',
      '/*\n * Copyright 2020 A,\n * B and C\n *\n */\n',
      `/*\n * Copyright 2020 A,\n * B and C\n * ${TAG}\n *\n */\n`,
    );
    check('a.c', '/* Copyright 2020 A */\nx', `/* Copyright 2020 A */\n/* ${TAG} */\nx`);
    check('a.c', '/* Copyright 2020 A\n * All */\nx', `/* Copyright 2020 A\n * ${TAG}\n * All */\nx`);
    check('a.c', '/*\n * Copyright 2020 A */\nx', `/*\n * Copyright 2020 A\n * ${TAG} */\nx`);
    check('a.h', '// Copyright 2020 A\n#ifndef X', `// Copyright 2020 A\n// ${TAG}\n#ifndef X`);
    check(
      'a.xml',
      '<?xml version="1.0"?>\n<!-- Copyright 2020 A\n     x -->\n',
      `<?xml version="1.0"?>\n<!-- Copyright 2020 A\n     ${TAG}\n     x -->\n`,
    );
    check(
      'a.js',
      '/**\n * x\n * @copyright Copyright 2020 A\n */',
      `/**\n * x\n * @copyright Copyright 2020 A\n * ${TAG}\n */`,
    );
  });

  it('puts the copyright before the licence that is there', () => {
    check('a.py', `#!/bin/sh\n# ${TAG}\nx`, `#!/bin/sh\n# ${COPYRIGHT}\n# ${TAG}\nx`);
    check('a.c', `/* ${TAG} */\nx`, `/* ${COPYRIGHT} */\n/* ${TAG} */\nx`);
    check('a.c', `/* ${TAG}\n * x */\n`, `/* ${COPYRIGHT}\n * ${TAG}\n * x */\n`);
  });

  it('does not join what is said in the code', () => {
    check('a.py', 'x = "Copyright 2020 A"\n', `# ${TAG}\n\nx = "Copyright 2020 A"\n`);
  });

  it('leaves alone what is complete, whatever it says', () => {
    check('a.py', '# Copyright A\n# SPDX-License-Identifier: MIT\n', 'present');
    check('a.py', `# ${TAG}\n`, 'present', { expression: 'EUPL-1.2' });
  });

  it('asks for a companion where no comment can hold it', () => {
    for (const path of ['a.json', 'logo.png', 'Cargo.lock', 'a.unheard-of', 'README'])
      check(path, '{}', `${path}.license:\n${COPYRIGHT}\n${TAG}\n`);
    check('a.css', 'x', `a.css.license:\nSPDX-FileCopyright${'Text'}: 2026 */ B\n${TAG}\n`, {
      expression: 'EUPL-1.2',
      copyright: '2026 */ B',
    });
    check('a.php', '<html><?php ?>', `a.php.license:\n${COPYRIGHT}\n${TAG}\n`);
    check('a.png.license', '', `${COPYRIGHT}\n${TAG}\n`);
  });

  it('refuses what is no header', () => {
    check('a.py', 'x', 'refused', { expression: 'MIT AND' });
    check('a.py', 'x', 'refused', { expression: 'MIT', copyright: '2026 A\nrm -rf' });
  });

  it('is read back, changes no other byte, and does nothing the second time, for every language', () => {
    const endings = Object.values(ENDINGS).flatMap((list) => list.split(' '));
    const piece = fc.constantFrom(
      '#!/bin/sh\n',
      '# coding: utf-8\n',
      '<?xml version="1.0"?>',
      '<?php\n',
      '<!DOCTYPE x>',
      '---\n',
      '/*',
      '*/',
      '<!--',
      '-->',
      '# ',
      '// ',
      'Copyright 2020 A',
      `${TAG}\n`,
      '\n',
      '\r\n',
      '\r',
      '\uFEFF',
      'x',
      ' ',
      'REUSE-IgnoreStart',
      '@charset "x";',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 16 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...endings),
        fc.option(fc.string({ minLength: 1, maxLength: 12 })),
        (before, ending, holder) => {
          const wish = { expression: 'MIT OR EUPL-1.2', ...(holder !== null && { copyright: `2026 ${holder}` }) };
          const first = insertHeader(before, `a.${ending}`, wish);
          if (first.kind !== 'insert') return;
          const after = before.slice(0, first.offset) + first.text + before.slice(first.offset);
          const { tags, copyrights } = readHeader(after);
          assert(tags.some(({ error }) => error === undefined));
          assert(holder === null || copyrights.length > 0);
          assert.equal(insertHeader(after, `a.${ending}`, wish).kind, 'present');
        },
      ),
      { numRuns: FUZZ_RUNS },
    );
  });
});
