import assert from 'node:assert/strict';
import { memoryFiles } from '../../../../test/support/memory-files';
import type { MemoryFile } from '../../../../test/support/memory-files';
import { NEVER_CANCELLED } from '../model';
import { planHeaders } from './annotate';
import type { FullWish } from './annotate';
import { gatherProject } from './gather';
import { createStatementReader } from './reader';

const TAG = `SPDX-License-${'Identifier'}: EUPL-1.2`;
const COPYRIGHT = `SPDX-FileCopyright${'Text'}: 2026 Jane Doe`;

describe('planHeaders', () => {
  /** Expected as `action path`, or `file reason`. */
  const check = (contents: Record<string, MemoryFile>, places: string[], ...expected: string[]): Promise<void> => checkWish(contents, places, { expression: 'EUPL-1.2', copyright: '2026 Jane Doe' }, expected);
  const checkWish = async (contents: Record<string, MemoryFile>, places: string[], wish: FullWish, expected: string[]): Promise<void> => {
    const files = memoryFiles(contents);
    const { project } = await gatherProject(files, createStatementReader(files), '/w', NEVER_CANCELLED);
    const told: string[] = [];
    for await (const plan of planHeaders(files, '/w', project, places, wish)) {
      told.push(plan.action === 'skip' ? `${plan.file} ${plan.reason}` : `${plan.action} ${plan.path}`);
      if (plan.action === 'skip') continue;
      const before = contents[`/w/${plan.path}`] ?? new Uint8Array();
      const length = typeof before === 'string' ? Buffer.byteLength(before) : 'link' in before ? 0 : before.length;
      assert.equal(plan.bytes.length, length + Buffer.byteLength(plan.text), plan.path);
    }
    assert.deepEqual(told, expected);
  };

  it('says for each file that lacks something where it would stand', async () => {
    await check(
      { '/w/a.py': 'x\n', '/w/b.png': new Uint8Array([0, 1, 2]), '/w/c.json': '{}', '/w/d.py': `# ${COPYRIGHT}\n# ${TAG}\n`, '/w/e.ts': '', '/w/f.png': 'x', '/w/f.png.license': `${COPYRIGHT}\n` },
      [''],
      ...['insert a.py', 'create b.png.license', 'create c.json.license', 'insert f.png.license'],
    );
  });
  it('leaves to a person what others wrote, or what is unclear', async () => {
    await check({ '/w/a.py': '# Copyright 2020 Other Corp\n', '/w/b.py': '# Copyright 2020 JANE DOE <j@example.org>\n', '/w/c.py': `# ${TAG} AND\n` }, [''], 'a.py foreign', 'insert b.py', 'c.py invalid');
  });
  it('leaves what another licence is named in to a person', async () => {
    const fsf = '/* This program is free software: you can redistribute it and/or modify it under the terms of the GNU General Public License as published by\n * the Free Software Foundation, version 3. */\n';
    await check({ '/w/a.c': fsf, '/w/b.py': '# Licensed under the Apache License, Version 2.0\n', '/w/c.js': '// licensed under the GPL-2.0 license. (c) Foo\n' }, [''], 'a.c licensed', 'b.py licensed', 'c.js licensed');
    await check({ '/w/a.c': '/* Redistribution and use in source and binary forms are permitted. */\n', '/w/b.py': '# Licensed under the EUPL, Version 1.2\n', '/w/c.js': 'const text = "Licensed under the MIT License";\n' }, [''], 'a.c licensed', 'insert b.py', 'insert c.js');
    await check({ '/w/a.py': '# Released under the terms of our own terms of use\n', '/w/b.py': '# Licensed under the terms found in the LICENSE file\n' }, [''], 'a.py licensed', 'insert b.py');
  });
  it('leaves what words beside a tag put under another licence to a person', async () => {
    const gnu = '# Licensed under the GNU General Public License, version 3 only.\n';
    await check({ '/w/a.py': `# ${TAG}\n${gnu}`, '/w/b.py': `# ${TAG}\n# Licensed under the EUPL, Version 1.2\n`, '/w/c.py': `# ${gnu.slice(2, -1)} ${TAG}\n` }, [''], 'a.py licensed', 'insert b.py', 'c.py licensed');
  });
  it('leaves what another licence is named in to a person, though the name of the tag is misspelt', async () => {
    const misspelt = (licence: string): string => `# SPDX-Licence-${'Identifier'}: ${licence}\n`;
    await check({ '/w/a.py': misspelt('GPL-3.0-only'), '/w/b.py': misspelt('EUPL-1.2'), '/w/c.py': misspelt('EUPL-1.2 and MIT') }, [''], 'a.py licensed', 'insert b.py', 'c.py licensed');
  });
  it('leaves what is claimed for somebody to a person', async () => {
    await check({ '/w/a.c': '/* Copyright (c) 2020 Acme. All rights reserved. Proprietary. */\n', '/w/b.c': '/* (c) Acme. All rights reserved. */\n', '/w/c.c': '/* ACME CONFIDENTIAL AND PROPRIETARY */\n', '/w/d.c': '/* (c) Jane Doe, all rights reserved */\n', '/w/e.c': 'const char *proprietary = "confidential";\n' }, [''], 'a.c reserved', 'b.c foreign', 'c.c reserved', 'insert d.c', 'insert e.c');
  });
  it('goes by the headers there are where nobody says whose project it is', async () => {
    const own = `# ${COPYRIGHT}\n# ${TAG}\n`;
    await checkWish({ '/w/a.py': '# Copyright 2020 Other Corp\n', '/w/b.py': own, '/w/c.py': own, '/w/d.py': `# ${COPYRIGHT}\n` }, [''], { expression: 'EUPL-1.2' }, ['a.py foreign', 'insert d.py']);
    await checkWish({ '/w/a.py': '# Copyright 2020 Other Corp\n', '/w/b.py': '# Copyright 2020 Acme. All rights reserved.\n' }, [''], { expression: 'EUPL-1.2' }, ['a.py foreign', 'b.py foreign']);
  });
  it('knows who writes the project by how many of its files name them', async () => {
    const by = (name: string): string => `# Author: ${name}\n`;
    await check({ '/w/a.py': by('Eve'), '/w/b.py': by('Ann A <a@example.org>'), '/w/c.py': by('Ann A'), '/w/d.py': by('Ann A') }, [''], 'a.py author', 'insert b.py', 'insert c.py', 'insert d.py');
    await check({ '/w/AUTHORS': 'Eve\n', '/w/AUTHORS.license': `${COPYRIGHT}\n${TAG}\n`, '/w/a.py': by('Eve'), '/w/b.py': `${by('Eve')}# Copyright 2020 Other Corp\n` }, [''], 'insert a.py', 'b.py foreign');
  });
  it('names no holder for what is under another licence, and no licence that is stated elsewhere', async () => {
    const other = TAG.replace('EUPL-1.2', 'GPL-3.0-only');
    await check({ '/w/a.py': `# ${other}\n`, '/w/b.py': `# ${TAG}\n`, '/w/c.png': new Uint8Array([0, 1]), '/w/c.png.license': `${other}\n` }, [''], 'a.py otherwise', 'insert b.py', 'c.png otherwise');
    const toml = (licence: string, precedence: string): string => `version = 1\n[[annotations]]\npath = "**"\nprecedence = "${precedence}"\nSPDX-License-${'Identifier'} = "${licence}"\n`;
    await check({ '/w/REUSE.toml': toml('MIT', 'closest'), '/w/a.py': 'x\n' }, [''], 'a.py otherwise');
    await check({ '/w/REUSE.toml': toml('EUPL-1.2', 'override'), '/w/a.py': 'x\n' }, [''], 'a.py overridden');
    const files = memoryFiles({ '/w/REUSE.toml': toml('EUPL-1.2', 'closest'), '/w/a.py': 'x\n' });
    const { project } = await gatherProject(files, createStatementReader(files), '/w', NEVER_CANCELLED);
    const plans = planHeaders(files, '/w', project, [''], { expression: 'EUPL-1.2', copyright: '2026 Jane Doe' });
    for await (const plan of plans) assert.equal(plan.action === 'skip' ? plan.reason : plan.text, `# ${COPYRIGHT}\n\n`);
  });
  it('puts nothing beside a companion that is no text', async () => {
    await check({ '/w/a.png': new Uint8Array([0, 1]), '/w/a.png.license': new Uint8Array([0, 1]) }, [''], 'a.png refused');
  });
  it('leaves the code of others alone unless its place is named', async () => {
    const contents = { '/w/a.py': 'x', '/w/vendor/b/b.py': 'x' };
    await check(contents, [''], 'insert a.py', 'vendor/b/b.py vendored');
    await check(contents, ['vendor/b'], 'insert vendor/b/b.py');
  });
  it('goes by place, and by what REUSE.toml says', async () => {
    const toml = `version = 1\n[[annotations]]\npath = "s/data/**"\nSPDX-FileCopyrightText = "X"\nSPDX-License-${'Identifier'} = "MIT"\n`;
    await check({ '/w/REUSE.toml': toml, '/w/a.py': 'x', '/w/s/b.py': 'x', '/w/s/data/c.py': 'x', '/w/t.py': 'x' }, ['s', 't.py'], 'insert s/b.py', 'insert t.py');
  });
  it('writes in the file\'s own encoding, or beside it', async () => {
    await check({ '/w/a.py': Buffer.from('# é\n', 'latin1') }, [''], 'insert a.py');
  });
});
