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

  it('reads the name that is the last line of a copyright notice', () => {
    check('#\n# Copyright (C) 2011-present, Jane Doe\n# All rights reserved.\n# GPL v2 License\n#\n\nimport glob\n', 'GPL-2.0-only');
    check('/*\n * Copyright 2020 Jane Doe\n *\n * Apache License 2.0\n */\nrun();\n', 'Apache-2.0');
    check('// (c) 2020 Jane Doe\n// The MIT License\n\nrun();\n', 'MIT');
    check('# Copyright 2020 Jane Doe. Never to be put under the\n# GPL v2 License\n\nrun()\n');
    check('# Copyright 2020 Jane Doe\n# GPL v2 License texts are\n# shown by this program.\n\nrun()\n');
    check('# Shows licences.\n# GPL v2 License\n# MIT License\n\nrun()\n');
    check('print("Copyright 2020 Jane Doe")\nprint("GPL v2 License")\n');
  });
});
