import assert from 'node:assert/strict';
import spdxTexts from 'spdx-license-list/full';
import { followAdvice } from '../../support/follow';
import type { Files } from '../../support/follow';

const text = (id: string): string => spdxTexts[id]?.licenseText ?? '';
const MIT = text('MIT').replace('<year> <copyright holders>', '2020 Town');
const npm = (license: string, name = 'a'): string => JSON.stringify({ name, license });
const citation = (licence: string): string => `cff-version: 1.2.0\ntitle: a\nlicense: ${licence}\n`;
const setup = (licence: string, classifier: string): string => `from setuptools import setup\nsetup(name='a', license='${licence}', classifiers=['License :: OSI Approved :: ${classifier}'])\n`;
const code = (licence: string): string => `// SPDX-FileCopyrightText: 2020 Town\n// SPDX-License-Identifier: ${licence}\n\nexport const one = 1;\n`;
const annotation = (path: string, licence: string): string => `version = 1\n\n[[annotations]]\npath = ["${path}"]\nSPDX-FileCopyrightText = "2020 Town"\nSPDX-License-Identifier = "${licence}"\n`;

interface Project {
  readonly files: Files;
  /** What the advice changes, step by step. */
  readonly steps: readonly string[];
  /** What only a person can decide, as code and file; `.` is the folder. */
  readonly left?: readonly string[];
}

const PROJECTS: Readonly<Record<string, Project>> = {
  'the manifest stayed behind with an older EUPL': { files: { 'package.json': npm('EUPL-1.1'), LICENSE: text('EUPL-1.2') }, steps: ['EUPL-1.1 → EUPL-1.2'] },
  'the licence file stayed behind with an older EUPL': { files: { 'package.json': npm('EUPL-1.2'), LICENSE: text('EUPL-1.1') }, steps: ['LICENSE = text of EUPL-1.2'] },
  'all places say an older EUPL': {
    files: { 'package.json': npm('EUPL-1.1'), LICENSE: text('EUPL-1.1'), 'b/package.json': npm('EUPL-1.1', 'b'), 'a.ts': code('EUPL-1.1'), 'b.ts': code('EUPL-1.1') },
    steps: ['publish under EUPL-1.2', 'EUPL-1.1 → EUPL-1.2', 'EUPL-1.1 → EUPL-1.2'],
  },
  'an older EUPL under REUSE': {
    files: { 'package.json': npm('EUPL-1.1'), 'LICENSES/EUPL-1.1.txt': text('EUPL-1.1'), 'REUSE.toml': annotation('package.json', 'EUPL-1.1'), 'a.ts': code('EUPL-1.1'), 'b.ts': code('EUPL-1.2') },
    steps: ['LICENSES/EUPL-1.2.txt = text of EUPL-1.2', 'publish under EUPL-1.2', 'EUPL-1.1 → EUPL-1.2'],
  },
  'an older EUPL in a classifier too': { files: { 'setup.py': setup('EUPL-1.1', 'European Union Public Licence 1.1 (EUPL 1.1)'), LICENSE: text('EUPL-1.1') }, steps: ['publish under EUPL-1.2'] },
  'two declarations without a text': { files: { 'package.json': npm('MIT'), 'CITATION.cff': citation('EUPL-1.2') }, steps: ['EUPL-1.2 → MIT', 'LICENSE = text of MIT'], left: ['missing-copyright LICENSE'] },
  'one of three declarations': { files: { 'package.json': npm('MIT'), 'CITATION.cff': citation('EUPL-1.2'), 'composer.json': '{ "name": "a/a", "license": "EUPL-1.2" }' }, steps: ['MIT → EUPL-1.2', 'LICENSE = text of EUPL-1.2'] },
  'nothing that agrees with the text': { files: { DESCRIPTION: 'Package: a\nVersion: 1.0\nTitle: A\nLicense: GPL-2\n', LICENSE: text('GPL-3.0-only'), 'CITATION.cff': citation('AGPL-3.0-or-later') }, steps: ['AGPL-3.0-or-later → GPL-3.0-only', 'GPL-2 → GPL-3.0-only'] },
  'no rights where the text grants them': { files: { 'package.json': npm('UNLICENSED'), LICENSE: text('EUPL-1.2') }, steps: ['UNLICENSED → EUPL-1.2'] },
  'the policy decides between text and manifest': { files: { 'package.json': npm('EUPL-1.2'), LICENSE: MIT, '.licence-assistant.yaml': 'outbound: EUPL-1.2\n' }, steps: ['LICENSE = text of EUPL-1.2'] },
  'a part of the project': { files: { 'package.json': npm('EUPL-1.2'), LICENSE: text('EUPL-1.2'), 'tools/b/package.json': npm('MIT', 'b') }, steps: ['MIT → EUPL-1.2'] },
  'a family of licences beside one of them': { files: { 'package.json': npm('LGPL'), LICENSE: text('LGPL-2.1-only'), 'CITATION.cff': citation('LGPL-2.1-or-later') }, steps: ['LGPL → LGPL-2.1-or-later'] },
  'a retired id beside a current one': { files: { 'package.json': npm('GPL-3.0'), LICENSE: text('GPL-3.0-only'), 'CITATION.cff': citation('GPL-3.0-or-later') }, steps: ['GPL-3.0 → GPL-3.0-or-later'] },
  'a slip of the pen': { files: { 'package.json': npm('EUPL-1.3'), LICENSE: text('EUPL-1.2') }, steps: ['EUPL-1.3 → EUPL-1.2'] },
  'no declaration in the manifest': { files: { 'package.json': '{ "name": "a" }', LICENSE: text('EUPL-1.2') }, steps: ['+ EUPL-1.2'] },
  'no text': { files: { 'package.json': npm('EUPL-1.2') }, steps: ['LICENSE = text of EUPL-1.2'] },
  'an empty licence file': { files: { 'package.json': npm('EUPL-1.2'), LICENSE: '' }, steps: ['LICENSE = text of EUPL-1.2'] },
  'nothing at all': { files: { 'a.py': 'print(1)\n' }, steps: [], left: ['missing-licence-file .'] },
  'a header of another licence': { files: { 'package.json': npm('EUPL-1.2'), LICENSE: text('EUPL-1.2'), 'a.ts': code('MIT'), 'b.ts': code('EUPL-1.2') }, steps: [], left: ['header-conflict a.ts'] },
  'a badge, which is a picture': { files: { 'README.md': '# A\n\n![License: MIT](https://img.shields.io/badge/License-MIT-yellow.svg)\n', LICENSE: text('EUPL-1.2') }, steps: [], left: ['declaration-conflict LICENSE', 'declaration-conflict README.md'] },
  'two texts and neither is meant': { files: { 'package.json': npm('ISC'), 'LICENSE-MIT': MIT, 'LICENSE-APACHE': text('Apache-2.0') }, steps: [], left: ['declaration-conflict LICENSE-APACHE', 'declaration-conflict LICENSE-MIT', 'declaration-conflict package.json'] },
  'a text nothing names under REUSE': { files: { 'a.ts': code('EUPL-1.2'), 'LICENSES/MIT.txt': MIT, 'REUSE.toml': 'version = 1\n' }, steps: ['- LICENSES/MIT.txt', 'LICENSES/EUPL-1.2.txt = text of EUPL-1.2'] },
};

describe('advice that is followed, the first each time, comes to an end', () => {
  for (const [name, { files, steps, left = [] }] of Object.entries(PROJECTS)) {
    it(name, async () => {
      const followed = await followAdvice(files, steps.length + 3);
      assert.deepEqual({ steps: followed.steps, left: followed.left }, { steps, left });
    });
  }
});
