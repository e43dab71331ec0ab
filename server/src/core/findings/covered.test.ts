import assert from 'node:assert/strict';
import { scanned } from '../../../../test/support/workspace';
import { readConventions } from '../assessment/conventions';
import { findInFile, findOf } from './in-file';
import { NO_POLICY } from '../policy/model';
import { createReuseView } from '../reuse/view';
import { FILE_FINDINGS } from './registry';
import type { FileView } from './kind';

const TAG = `SPDX-License-${'Identifier'}:`;

describe('findings about covered files', () => {
  it('are the same whether all kinds are asked or only those that can apply', async () => {
    const texts = ['', 'x\n', `# ${TAG} GPL-2.0\n`, `# ${TAG} MIT AND\n`, `# ${TAG} Bogus\n# Copyright 2020 A\n`, `# ${TAG} GPL-3.0-only\n# Copyright B\n`, '# Licensed under the EUPL\n', '# Licensed under the EUPL v1.1\n', '# spdx-license-identifier: MIT\n', `# ${TAG} EUPL-1.2\n# Copyright A\n`];
    const files = Object.fromEntries(texts.map((text, i) => [`src/${String(i)}.py`, text]));
    for (const others of [{}, { 'REUSE.toml': 'version = 1\n' }]) {
      const session = await scanned({ 'package.json': '{ "name": "a", "license": "EUPL-1.2" }', ...files, 'publiccode.yaml': 'x', ...others });
      const all = new Map([...session.allFacts()].map((facts) => [facts.path, facts]));
      const view: FileView = { files: all, policy: NO_POLICY, engine: session.engineAt(''), outbound: 'EUPL-1.2', conventions: readConventions(all.values(), undefined), reuse: createReuseView(all), today: '2026-11-22', laterSaid: false, codes: new Set(), exists: () => true };
      const codes = new Set<string>();
      for (const facts of [...all.values()].filter(({ role }) => role === 'covered')) {
        const expected = FILE_FINDINGS.flatMap((kind) => findOf(kind, facts, view));
        assert.deepEqual(findInFile(facts, view).map(({ code }) => code).sort(), expected.map(({ code }) => code).sort(), facts.path);
        for (const { code } of expected) codes.add(code);
      }
      assert(codes.size >= 6, [...codes].join());
    }
  });
});
