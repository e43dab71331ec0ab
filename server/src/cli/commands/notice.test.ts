import assert from 'node:assert/strict';
import licences from 'spdx-license-list/full';
import { runCommand } from '../../../../test/support/command';
import type { CommandOutcome } from '../../../../test/support/command';
import type { MemoryFile } from '../../../../test/support/memory-files';
import { noticeCommand } from './notice';

type Files = Readonly<Record<string, MemoryFile>>;
interface Entry {
  readonly name: string;
  readonly licence: string | null;
  readonly open?: readonly string[];
  readonly files?: readonly string[];
  readonly copyrights: readonly string[];
  readonly texts: readonly number[];
}
interface Answer {
  readonly project: string;
  readonly missing: Readonly<Record<'licence' | 'ownText' | 'text' | 'installed' | 'copyright', readonly string[]>>;
  readonly components: readonly Entry[];
  readonly sources: readonly Entry[];
  readonly texts: readonly { readonly number: number; readonly title: string; readonly kind: string; readonly source: string; readonly of: readonly string[]; readonly text: string }[];
}

const textOf = (id: string): string => licences[id]?.licenseText ?? '';
/** The licence's text with a holder in place of the blanks. */
const held = (id: string, holder: string): string => textOf(id).replace(/Copyright \(c\) <year> <[^>]+>\.?/, `Copyright (c) ${holder}`);
const manifest = (value: object): string => JSON.stringify({ name: 'ours', version: '1.0.0', license: 'EUPL-1.2', ...value });
const installed = (name: string, license: string, files: Files = {}): Files => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', license }),
  ...Object.fromEntries(Object.entries(files).map(([file, content]) => [`node_modules/${name}/${file}`, content])),
});
const run = (files: Files, format = 'json', language = 'en'): Promise<CommandOutcome> =>
  runCommand(noticeCommand, [], { format }, { language, files: Object.fromEntries(Object.entries(files).map(([path, content]) => [`/project/${path}`, content])) });
async function noticesOf(files: Files): Promise<Answer> {
  const { out, status } = await run(files);
  assert.equal(status, 0);
  return JSON.parse(out) as Answer;
}

const PROJECT: Files = {
  'package.json': manifest({ dependencies: { a: '1', b: '1', c: '1' }, devDependencies: { d: '1' } }),
  ...installed('a', 'MIT', { LICENSE: held('MIT', '2020 Anna') }),
  ...installed('b', 'MIT', { 'LICENSE.md': held('MIT', '2021 Ben') }),
  ...installed('c', 'Apache-2.0', { LICENSE: textOf('Apache-2.0'), NOTICE: 'Product C\nCopyright 2019 The C Authors\n' }),
  ...installed('d', 'MIT', { LICENSE: held('MIT', '2022 Dora') }),
};

describe('command notice', () => {
  it('names what goes out with its copyright lines, and gives texts that are the same once', async () => {
    const { components, texts, missing } = await noticesOf(PROJECT);
    assert.deepEqual(components.map(({ name, licence, copyrights, texts: numbers }) => [name, licence, copyrights, numbers]), [
      ['a 1.0.0', 'MIT', ['Copyright (c) 2020 Anna'], [1]],
      ['b 1.0.0', 'MIT', ['Copyright (c) 2021 Ben'], [1]],
      ['c 1.0.0', 'Apache-2.0', ['Copyright 2019 The C Authors'], [2, 3]],
    ]);
    assert.deepEqual(texts.map(({ title, kind, source, of }) => [title, kind, source, of]), [['MIT', 'licence', 'own', ['a 1.0.0', 'b 1.0.0']], ['Apache-2.0', 'licence', 'own', ['c 1.0.0']], ['NOTICE', 'notice', 'own', ['c 1.0.0']]]);
    assert(texts[0]?.text.includes('Permission is hereby granted') && !texts[0].text.includes('Anna'));
    assert.equal(texts[2]?.text, 'Product C\nCopyright 2019 The C Authors');
    assert.deepEqual(missing, { licence: [], ownText: [], text: [], installed: [], copyright: [] });
  });

  it('gives the standard text where none came, and says so at the top and apart from the answer', async () => {
    const files = { 'package.json': manifest({ dependencies: { bare: '1', both: '1' } }), ...installed('bare', 'ISC'), ...installed('both', 'MIT AND Zlib', { LICENSE: held('MIT', '2020 Anna') }) };
    const { texts, missing } = await noticesOf(files);
    assert.deepEqual(missing.ownText, ['bare 1.0.0', 'both 1.0.0 (Zlib)']);
    assert.deepEqual(missing.copyright, ['bare 1.0.0']);
    assert.deepEqual(texts.map(({ title, source, of }) => [title, source, of]), [['ISC', 'standard', ['bare 1.0.0']], ['MIT', 'own', ['both 1.0.0']], ['Zlib', 'standard', ['both 1.0.0']]]);
    const { out, err } = await run(files, 'text');
    for (const told of [out.slice(0, out.indexOf('====')), err]) assert.match(told.replace(/\s+/g, ' '), /No licence text came with these 2 components; the standard texts stand in: bare 1\.0\.0 and both 1\.0\.0 \(Zlib\)\./);
    assert.match(out, /\[1\] ISC\nStandard text from the SPDX licence list, as none came with bare 1\.0\.0\n/);
    assert(texts.filter(({ source }) => source === 'standard').every(({ text }) => !/^copyright/im.test(text)));
  });

  it('leaves open what is not certain, and gives what came all the same', async () => {
    const { components, missing, texts } = await noticesOf({ 'package.json': manifest({ dependencies: { open: '1', lost: '1' } }), ...installed('open', 'BSD', { NOTICE: 'Of open.\n' }) });
    assert.deepEqual(missing.licence, ['lost', 'open 1.0.0']);
    assert.deepEqual([missing.text, missing.installed, missing.copyright], [[], ['lost'], ['open 1.0.0']]);
    assert.deepEqual(components.map(({ licence, open }) => [licence, open]), [[null, undefined], [null, ['BSD-3-Clause', 'BSD-2-Clause', 'BSD-4-Clause']]]);
    assert.deepEqual(texts.map(({ text }) => text), ['Of open.']);
    assert.match((await run({ 'package.json': manifest({ dependencies: { open: '1' } }), ...installed('open', 'BSD') }, 'text')).out, /Licence: open question: BSD-3-Clause, BSD-2-Clause, or BSD-4-Clause/);
  });

  it('finds copyright lines in a text without line breaks', async () => {
    const oneLine = held('MIT', '2020-2024 Anna B. Example, Inc.').replace(/\s+/g, ' ');
    const { components } = await noticesOf({ 'package.json': manifest({ dependencies: { a: '1' } }), ...installed('a', 'MIT', { LICENSE: oneLine }) });
    assert.deepEqual(components.map(({ copyrights }) => copyrights.map((each) => each.replace(/\.$/, ''))), [['Copyright (c) 2020-2024 Anna B. Example, Inc']]);
  });

  it('takes the makers of a licence for no holders of the component', async () => {
    const { components } = await noticesOf({ 'package.json': manifest({ dependencies: { g: '1' } }), ...installed('g', 'GPL-3.0-only', { COPYING: textOf('GPL-3.0-only'), COPYRIGHT: 'Copyright (C) 2020 Gerda\n' }) });
    assert.deepEqual(components[0]?.copyrights, ['Copyright (C) 2020 Gerda']);
  });

  it('tells notices from sentences about copyright', async () => {
    const text = 'Copyright (c) 2020, Anna. All rights reserved.\nOriginal code Copyright Ben <b@example.org>\n\nThe copyright holders grant nothing by these words.\n(c) allow anyone who receives a copy of the work to make its source form available to others under these terms\nCopyright notices must be kept.\nCopyright [yyyy] [name of copyright owner]\n';
    const { components } = await noticesOf({ 'package.json': manifest({ dependencies: { t: '1' } }), ...installed('t', 'MIT', { NOTICE: text }) });
    assert.deepEqual(components[0]?.copyrights, ['Copyright (c) 2020, Anna. All rights reserved.', 'Original code Copyright Ben <b@example.org>']);
  });

  it('names the first of what is missing above, and all of it at the end', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `lost${String(at).padStart(2, '0')}`);
    const { out } = await runCommand(noticeCommand, [], { format: 'text' }, { files: { '/project/package.json': manifest({ dependencies: Object.fromEntries(names.map((name) => [name, '1'])) }) } });
    const [top = ''] = out.split('=====');
    assert.match(top, /lost04[^]*and 25 more/);
    assert.doesNotMatch(top, /lost05/);
    assert.match(out, /Missing or open, in full\n=+\n[^]*lost29/);
  });
  it('takes no sentence of a licence for a copyright line, whatever licence it is', async () => {
    const sentences = ['rights granted for the term of', 'copyright on the Program, and are irrevocable provided', 'copyright in the Work', 'Copyright on these files remains with us', 'the Copyright of the Program and all', '© is a sign'];
    const names = ['Copyright The Anna Authors', 'Copyright by Ben', '(c) anna', 'Copyright Emil Noir <https://noir.be/is/>', 'Copyright (c) zig, Inc. and Contributors', 'Copyright iTown Foundation and other contributors, https://town.example', 'Copyright Karl May', 'Copyright by Ada and Ben. It is released under MIT'];
    const { components, sources } = await noticesOf({ 'package.json': manifest({ dependencies: { t: '1' } }), ...installed('t', 'MIT', { NOTICE: [...sentences, ...names].join('\n') }), LICENSE: textOf('MIT'), 'src/taken.js': `// Copyright on these files remains theirs.\n// Copyright Tom\n// SPDX-License-${'Identifier'}: Apache-2.0\n` });
    assert.deepEqual(components[0]?.copyrights, names);
    assert.deepEqual(sources.map(({ copyrights }) => copyrights), [['Copyright Tom']]);
  });

  it('has the texts of the alternative that the project chose', async () => {
    const either = { 'package.json': manifest({ dependencies: { e: '1' } }), ...installed('e', 'MIT OR ISC') };
    assert.deepEqual((await noticesOf(either)).texts.map(({ title }) => title), ['MIT', 'ISC']);
    const chosen = { ...either, '.licence-assistant.yaml': 'choices:\n  - package: e\n    choose: ISC\n' };
    assert.deepEqual((await noticesOf(chosen)).texts.map(({ title }) => title), ['ISC']);
  });

  it('names source files of others, and software that was copied in', async () => {
    const { sources, components } = await noticesOf({
      'package.json': manifest({}),
      'src/taken.js': `// ${'SPDX'}-FileCopyrightText: 2015 Tom\n// ${'SPDX'}-License-Identifier: MIT\n`,
      'src/own.js': `// ${'SPDX'}-License-Identifier: EUPL-1.2\n`,
      LICENSE: textOf('EUPL-1.2'),
      'third_party/zip/LICENSE': held('BSD-2-Clause', '2010 Zoe'),
    });
    assert.deepEqual(sources.map(({ licence, files, copyrights }) => [licence, files, copyrights]), [['MIT', ['src/taken.js'], ['SPDX-FileCopyrightText: 2015 Tom']]]);
    assert.deepEqual(components.map(({ name, licence, copyrights }) => [name, licence, copyrights]), [['zip', 'BSD-2-Clause', ['Copyright (c) 2010 Zoe']]]);
  });

  it('takes texts from where every package manager puts them', async () => {
    const licence = held('MIT', '2020 Anna');
    const { components } = await noticesOf({
      'composer.json': JSON.stringify({ name: 'o/ours', license: 'MIT', require: { 'v/php': '1' } }),
      'vendor/composer/installed.json': JSON.stringify({ packages: [{ name: 'v/php', version: '1.0.0', license: ['MIT'], 'install-path': '../v/php' }] }),
      'vendor/v/php/LICENSE': licence,
      'py/pyproject.toml': '[project]\nname = "x"\nlicense = "MIT"\ndependencies = ["snake==1.0"]\n',
      'py/.venv/lib/python3.12/site-packages/snake-1.0.dist-info/METADATA': 'Metadata-Version: 2.4\nName: snake\nVersion: 1.0\nLicense-Expression: MIT\n',
      'py/.venv/lib/python3.12/site-packages/snake-1.0.dist-info/licenses/LICENSE': licence,
      'go/go.mod': 'module example.org/x\n\nrequire example.org/gopher v1.0.0\n',
      'go/vendor/modules.txt': '# example.org/gopher v1.0.0\n## explicit\nexample.org/gopher\n',
      'go/vendor/example.org/gopher/LICENSE': licence,
    });
    assert.deepEqual(components.map(({ name, copyrights }) => [name, copyrights]), ['example.org/gopher v1.0.0', 'snake 1.0', 'v/php'].map((name) => [name, ['Copyright (c) 2020 Anna']]));
  });

  it('is the same whatever the order of files, and speaks the reader’s language', async () => {
    const first = await run(PROJECT, 'text');
    assert.equal(first.out, (await run(Object.fromEntries(Object.entries(PROJECT).reverse()), 'text')).out);
    assert.match((await run(PROJECT, 'text', 'de')).out, /^Hinweise auf Werke Dritter in ours\n/);
    assert.match((await run({ 'package.json': manifest({}) }, 'text')).out, /Nothing of others was found that goes out with ours\./);
  });

  it('keeps control characters of others out of the text', async () => {
    const { out } = await run({ 'package.json': manifest({ dependencies: { a: '1' } }), ...installed('a', 'MIT', { NOTICE: 'x\u001b[31mred\u0007\n' }) }, 'text');
    assert(!/[^\P{Cc}\n\t]/u.test(out));
  });

  it('refuses what it cannot do', async () => {
    assert.equal((await runCommand(noticeCommand, ['nowhere'], {}, {})).status, 2);
    const broken = await runCommand(noticeCommand, [], {}, { files: { '/project/package.json': '{"name":' } });
    assert.equal(broken.status, 2);
    assert.match(broken.err, /^package\.json:1: /);
    assert.equal((await runCommand(noticeCommand, ['.', '.'], {}, {})).status, 2);
    assert.equal((await run({ ...PROJECT, '.licence-assistant.yaml': 'nonsense: 1\n' })).status, 2);
  });
});
