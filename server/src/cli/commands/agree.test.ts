import assert from 'node:assert/strict';
import spdxTexts from 'spdx-license-list/full';
import { runCommand } from '../../../../test/support/command';
import { checkCommand } from './check';
import { outboundCommand } from './outbound';

const TAG = `SPDX-License-${'Identifier'}`;
const text = (id: string): string => (spdxTexts[id]?.licenseText ?? '').replace('<year> <copyright holders>', '2020 A');
const mit = { 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: text('MIT'), 'src/own.c': `// ${TAG}: MIT\n` };
const gpl = (licence = 'GPL-3.0-only'): string => `// ${TAG}: ${licence}\n`;
const WORDS = '/* This program is free software; you can redistribute it and/or modify it under the terms of the\n * GNU General Public License version 3. */\n';
const toml = (path: string, licence: string, precedence: string): string => `version = 1\n[[annotations]]\npath = "${path}"\nprecedence = "${precedence}"\n${TAG} = "${licence}"\n`;

const PROJECTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a tag': { 'src/a.c': gpl() },
  'a choice': { 'src/a.c': gpl('GPL-3.0-only OR MIT') },
  'words': { 'src/a.c': WORDS },
  'words beside a tag': { 'src/a.c': `${gpl('MIT')}${WORDS}` },
  'words beside a tag that nobody knows': { 'src/a.c': `${gpl('Nonsense-1.0')}${WORDS}` },
  'tags of which one is unknown': { 'src/a.c': `${gpl('Nonsense-1.0')}${gpl()}` },
  'a companion': { 'src/a.c': 'int a;\n', 'src/a.c.license': `${TAG}: GPL-3.0-only\n` },
  'a companion against the tag': { 'src/a.c': gpl(), 'src/a.c.license': `${TAG}: MIT\n` },
  ...Object.fromEntries(['closest', 'aggregate', 'override'].flatMap((precedence) => [
    [`REUSE.toml, ${precedence}`, { 'src/a.c': 'int a;\n', 'REUSE.toml': toml('src/a.c', 'GPL-3.0-only', precedence) }],
    [`REUSE.toml beside a tag, ${precedence}`, { 'src/a.c': gpl('MIT'), 'REUSE.toml': toml('src/a.c', 'GPL-3.0-only', precedence) }],
    [`a tag beside REUSE.toml, ${precedence}`, { 'src/a.c': gpl(), 'REUSE.toml': toml('src/a.c', 'MIT', precedence) }],
    [`words beside REUSE.toml, ${precedence}`, { 'src/a.c': WORDS, 'REUSE.toml': toml('src/a.c', 'MIT', precedence) }],
    [`a copied file in REUSE.toml, ${precedence}`, { 'vendor/x/a.c': 'int a;\n', 'REUSE.toml': toml('vendor/**', 'AGPL-3.0-only', precedence) }],
  ])),
  'words where others follow REUSE': { 'src/a.c': WORDS, 'REUSE.toml': toml('src/own.c', 'MIT', 'closest') },
  'a copied file': { 'vendor/x/a.c': gpl('AGPL-3.0-only') },
  'a copied file that may be linked': { 'vendor/x/a.c': gpl('LGPL-2.1-or-later') },
  'a copied tool': { 'vendor/x/a.c': gpl('AGPL-3.0-only'), '.licence-assistant.yaml': 'uses:\n  - package: x\n    use: tool\n' },
  'a file behind a licence file': { 'vendor/x/LICENSE': text('ISC'), 'vendor/x/a.c': gpl('AGPL-3.0-only') },
  'a file behind a licence file elsewhere': { 'lib/x/LICENSE': text('ISC'), 'lib/x/a.c': gpl('AGPL-3.0-only') },
  'tests': { 'tests/a.c': gpl(), 'src/testdata/a.c': gpl() },
  'a build wrapper': { '.mvn/wrapper/Wrapper.java': gpl() },
  'another version': { 'package.json': '{ "name": "a", "license": "GPL-3.0-or-later" }', LICENSE: text('GPL-3.0-only'), 'src/own.c': gpl('GPL-3.0-or-later'), 'src/a.c': gpl() },
};

describe('check and outbound', () => {
  for (const [name, files] of Object.entries(PROJECTS)) {
    it(`say the same of ${name}`, async () => {
      const project = Object.fromEntries(Object.entries({ ...mit, ...files }).map(([path, content]) => [`/project/${path}`, content]));
      const checked = JSON.parse((await runCommand(checkCommand, [], { format: 'json' }, { files: project })).out) as { findings: { severity: string; code: string }[] };
      const possible = JSON.parse((await runCommand(outboundCommand, [], { format: 'json' }, { files: project })).out) as { packages: { declared: string; candidates: { expression: string; verdict: string }[] }[] };
      const [pkg] = possible.packages;
      const verdict = pkg?.candidates.find(({ expression }) => expression === pkg.declared)?.verdict;
      const isTold = checked.findings.some(({ severity, code }) => severity === 'error' && code === 'header-conflict');
      assert.equal(isTold, verdict === 'no', `check: ${isTold ? 'error' : 'nothing'}, outbound: ${verdict ?? 'no answer'}`);
    });
  }
});
