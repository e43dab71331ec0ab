import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fullTexts } from './texts';

/** A folder that somebody means harm with, or an accident. */
export interface Hostile {
  readonly name: string;
  /** What `build` is asked for where it is measured: so many lines, files or megabytes of it. */
  readonly size: number;
  /** As many as a test can do with. */
  readonly small: number;
  /** True where it makes the REUSE check of a whole project stop, or has no `good.py`. */
  readonly alone?: true;
  /** Fills an empty folder. */
  build(folder: string, size: number): void;
}

const ID = `SPDX-License-${'Identifier'}:`;
const HOLDER = `SPDX-FileCopyright${'Text'}:`;
const GOOD = `# ${HOLDER} 2026 Jane Doe\n# ${ID} MIT\n`;

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function times(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

/** One file, in a project that follows REUSE. */
function file(path: string, content: (size: number) => string | Uint8Array): Hostile['build'] {
  return (folder, size) => write(folder, { ...PROJECT, [path]: content(size) });
}

const PROJECT = { 'LICENSES/MIT.txt': 'MIT', 'good.py': GOOD, 'REUSE.toml': 'version = 1\n', 'package.json': '{"name":"x","license":"MIT"}' };

const lines: readonly Hostile[] = [
  { name: 'different tags', size: 100_000, small: 300, build: file('a.py', (size) => times(size, (i) => `# ${ID} LicenseRef-${String(i)}\n`)) },
  { name: 'the same tag', size: 100_000, small: 300, build: file('a.py', (size) => times(size, () => `# ${ID} MIT\n`)) },
  { name: 'tags that cannot be read', size: 100_000, small: 300, build: file('a.py', (size) => times(size, (i) => `# ${ID} MIT AND AND ${String(i)}\n`)) },
  { name: 'misspelt tags', size: 100_000, small: 300, build: file('a.py', (size) => times(size, (i) => `# SPDX-Licence-${'Identifier'}: MIT${String(i)}\n`)) },
  { name: 'copyright lines', size: 100_000, small: 300, build: file('a.py', (size) => times(size, (i) => `# Copyright 2020 Holder ${String(i)}\n`)) },
  { name: 'ids in an expression', size: 100_000, small: 300, build: file('a.py', (size) => `# ${HOLDER} A\n# ${ID} ${times(size, (i) => `LicenseRef-${String(i)} OR `)}MIT\n`) },
  { name: 'brackets in an expression', size: 100_000, small: 300, build: file('a.py', (size) => `# ${HOLDER} A\n# ${ID} ${'('.repeat(size)}MIT${')'.repeat(size)}\n`) },
  { name: 'snippets that do not end', size: 100_000, small: 300, build: file('a.py', (size) => times(size, (i) => `# SPDX-Snippet${'Begin'}\n# ${ID} LicenseRef-${String(i)}\n`)) },
  { name: 'ignored blocks that do not end', size: 100_000, small: 300, build: file('a.py', (size) => times(size, (i) => `# REUSE-Ignore${'Start'}\n# ${ID} LicenseRef-${String(i)}\n`)) },
  { name: 'ignored blocks that do', size: 100_000, small: 300, build: file('a.py', (size) => times(size, (i) => `# REUSE-Ignore${'Start'}\n# REUSE-Ignore${'End'}\n# ${ID} LicenseRef-${String(i)}\n`)) },
  { name: 'notices', size: 10_000, small: 100, build: file('a.py', (size) => times(size, () => '# Licensed under the Apache License, Version 2.0 or, at your option, the MIT license.\n')) },
  { name: 'different notices', size: 10_000, small: 100, build: file('a.c', (size) => times(size, (i) => `/* This program is free software; you can redistribute it under the GNU General Public License version ${String(i % 4)}, ${String(i)} */\n`)) },
];

const bytes: readonly Hostile[] = [
  { name: 'binary', size: 64, small: 1, build: file('a.bin', (size) => Uint8Array.from({ length: size << 20 }, (_, i) => (i * 7_919) >> 3)) },
  { name: 'not UTF-8', size: 32, small: 1, build: file('a.py', (size) => Buffer.concat([Buffer.from(GOOD), Buffer.alloc(size << 20, Uint8Array.of(0xc3, 0x28, 0xff, 0xe9, 0x0a))])) },
  { name: 'not UTF-16', size: 32, small: 1, build: file('a.py', (size) => Buffer.concat([Buffer.from(`\ufeff${GOOD}`, 'utf16le'), Buffer.alloc(size << 20, Uint8Array.of(0x00, 0xd8, 0x41, 0x00, 0x00, 0xdc, 0x0a))])) },
  { name: 'NUL behind the beginning', size: 32, small: 1, build: file('a.py', (size) => Buffer.concat([Buffer.from(GOOD + '# x\n'.repeat(20_000)), Buffer.alloc(size << 20)])) },
];

/** What readers might read again and again, in a single line and in many. */
export const PIECES: readonly string[] = [
  ...['a', ' ', '\t', '(', ')', '"', "'", '`', '*', '/*', '*/', '//', '<', '<!--', '-->', '#', '\\', '&', '{', '[', ',', ';', ':', '.', '-', '--', '=', '%', '|', '\0', '\r', '\u00a0', '\ufeff', 'é', '€', '😀', '\ud800'],
  ...['SPDX-', 'SPDX', `${ID} `, ID, `${ID} MIT `, `${HOLDER} `, HOLDER, 'Copyright ', 'Copyright', 'copyright (c) ', '(c) ', '© ', '2020, ', '2020-', '1999-2020, ', 'licen', 'licence ', 'License', 'licensed under ', 'GPL ', 'MIT ', 'MIT, ', 'MIT or ', 'MIT and/or ', 'or ', 'and ', 'and/or ', 'version ', 'version 2 ', 'v2 or later ', 'or any later version ', 'dual ', 'the ', 'under the terms of the '],
  ...['http://', 'https://www.gnu.org/licenses/', 'www.', '@author ', '@license ', 'REUSE-Ignore', 'Apache License, Version 2.0 ', 'GNU General Public License ', 'with exception ', 'all rights reserved ', 'Permission is hereby granted ', 'a-', '__', '!!', '1.', 'see the file LICENSE ', 'x@y.', '<year> '],
];

const pumped: readonly Hostile[] = [
  { name: 'one line', size: 1_000_000, small: 2_000, build: (folder, size) => write(folder, { ...PROJECT, ...piecesAs(size, (piece) => piece) }) },
  { name: 'one line behind a tag', size: 1_000_000, small: 2_000, build: (folder, size) => write(folder, { ...PROJECT, ...piecesAs(size, (piece) => piece, `# ${ID} MIT OR `) }) },
  { name: 'one line behind a copyright', size: 1_000_000, small: 2_000, build: (folder, size) => write(folder, { ...PROJECT, ...piecesAs(size, (piece) => piece, '# Copyright ') }) },
  { name: 'one line before a copyright', size: 1_000_000, small: 2_000, build: (folder, size) => write(folder, { ...PROJECT, ...piecesAs(size, (piece) => piece, '', ' Copyright 2020 A') }) },
  { name: 'short lines', size: 1_000_000, small: 2_000, build: (folder, size) => write(folder, { ...PROJECT, ...piecesAs(size, (piece) => `${piece}\n`) }) },
  { name: 'commented lines', size: 1_000_000, small: 2_000, build: (folder, size) => write(folder, { ...PROJECT, ...piecesAs(size, (piece) => `# ${piece}\n`) }) },
];

function piecesAs(length: number, write: (piece: string) => string, before = '', behind = ''): Record<string, string> {
  return Object.fromEntries(PIECES.map((piece, at) => [`piece${String(at)}.py`, `${before}${write(piece).repeat(Math.ceil(length / write(piece).length))}${behind}`]));
}

const documents: readonly Hostile[] = [
  { name: 'tables of REUSE.toml', size: 100_000, small: 200, build: (folder, size) => write(folder, { ...many(1_000), 'REUSE.toml': `version = 1\n${times(size, (i) => `[[annotations]]\npath = "src/${String(i)}/**"\n${HOLDER.slice(0, -1)} = "A"\n${ID.slice(0, -1)} = "MIT"\n`)}` }) },
  { name: 'paths of REUSE.toml', size: 100_000, small: 200, build: (folder, size) => write(folder, { ...many(1_000), 'REUSE.toml': `version = 1\n[[annotations]]\npath = [${times(size, (i) => `"**/*/${String(i)}*",`)}]\n${HOLDER.slice(0, -1)} = "A"\n${ID.slice(0, -1)} = "MIT"\n` }) },
  { name: 'asterisks in REUSE.toml', size: 1_000, small: 50, build: (folder, size) => write(folder, { ...PROJECT, [`${'a/'.repeat(100)}a.py`]: 'x', 'REUSE.toml': `version = 1\n[[annotations]]\npath = ["${'**/'.repeat(size)}b", "${'**a'.repeat(size)}b", "${'*a'.repeat(size)}b"]\n${ID.slice(0, -1)} = "MIT"\n` }) },
  { name: 'nested REUSE.toml', size: 1_000, small: 50, alone: true, build: (folder, size) => write(folder, Object.fromEntries(Array.from({ length: size }, (_, i) => [`d${String(i)}/REUSE.toml`, `version = 1\n[[annotations]]\npath = "**"\n${ID.slice(0, -1)} = "MIT"\n`] as const).flatMap(([path, text]) => [[path, text], [path.replace('REUSE.toml', 'a.py'), 'x'], [path.replace('REUSE.toml', 'b.py'), 'x']]))) },
  { name: 'paragraphs of dep5', size: 100_000, small: 200, build: (folder, size) => write(folder, { ...many(1_000), '.reuse/dep5': `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n${times(size, (i) => `\nFiles: src/${String(i)}/* *${String(i)}*\nCopyright: A\nLicense: MIT\n`)}` }) },
  { name: 'licence texts in LICENSES', size: 10_000, small: 100, build: (folder, size) => write(folder, { ...many(10), ...Object.fromEntries(Array.from({ length: size }, (_, i) => [`LICENSES/LicenseRef-${String(i)}.txt`, `Licence ${String(i)}: do what you like.`])) }) },
  { name: 'lines of .gitignore', size: 100_000, small: 200, build: (folder, size) => repository(folder, { ...many(200), '.gitignore': times(size, (i) => `build${String(i)}/*.o\n`) }) },
  { name: 'asterisks in .gitignore', size: 1_000, small: 50, build: (folder, size) => repository(folder, { ...PROJECT, [`${'a/'.repeat(30)}${'a'.repeat(200)}.py`]: 'x', '.gitignore': `${'**/'.repeat(size)}b\n${'*a'.repeat(size)}b\n${'a*'.repeat(size)}b\n${'[a-z]*'.repeat(size)}b\n${'?*'.repeat(size)}b\n` }) },
  { name: 'nested .gitignore', size: 1_000, small: 50, alone: true, build: (folder, size) => repository(folder, Object.fromEntries(Array.from({ length: size }, (_, i) => [[`d${String(i)}/.gitignore`, times(100, (j) => `*.${String(j)}\n`)], [`d${String(i)}/a.py`, GOOD]] as const).flat())) },
  { name: 'licence texts one after the other (MB)', size: 50, small: 1, build: (folder, size) => write(folder, { ...PROJECT, LICENSE: fullTexts(size << 20), 'NOTICE.txt': fullTexts(size << 20), 'a.c': `/*\n${fullTexts(size << 20)}*/\n` }) },
];

function many(count: number): Record<string, string> {
  return { 'LICENSES/MIT.txt': 'MIT', 'good.py': GOOD, ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`src/${String(i)}/a.py`, 'x = 1\n'])) };
}

function repository(folder: string, files: Readonly<Record<string, string>>): void {
  execFileSync('git', ['init', '-q', folder]);
  write(folder, files);
}

const folders: readonly Hostile[] = [
  { name: 'files in a folder', size: 100_000, small: 500, build: (folder, size) => write(folder, { ...PROJECT, ...Object.fromEntries(Array.from({ length: size }, (_, i) => [`many/${String(i)}.py`, 'x\n'])) }) },
  { name: 'manifests in a folder each', size: 5_000, small: 50, build: (folder, size) => write(folder, { ...PROJECT, ...Object.fromEntries(Array.from({ length: size }, (_, i) => [`p${String(i)}/package.json`, `{"name":"p${String(i)}","license":"MIT","dependencies":{"p${String((i + 1) % size)}":"*"}}`])) }) },
  {
    name: 'folders in folders',
    size: 3_000,
    small: 300,
    build: (folder, size) => {
      write(folder, PROJECT);
      // Longer than a path may be: made from inside.
      execFileSync('sh', ['-c', 'i=0; while [ $i -lt "$0" ]; do mkdir d && cd d; i=$((i+1)); echo x > a.py; done', String(size)], { cwd: folder });
    },
  },
  {
    name: 'links in circles',
    // What stands beside the good file is a device.
    alone: true,
    size: 100,
    small: 5,
    build: (folder, size) => {
      write(folder, { ...PROJECT, 'd/a.py': GOOD });
      for (let i = 0; i < size; i++) {
        symlinkSync('..', join(folder, `d/up${String(i)}`));
        symlinkSync('.', join(folder, `LICENSES/round${String(i)}`));
        symlinkSync(`self${String(i)}`, join(folder, `self${String(i)}`));
      }
      symlinkSync('..', join(folder, 'LICENSES/all'));
      symlinkSync('/dev/zero', join(folder, 'LICENSES/MIT.zero'));
      symlinkSync('/dev/zero', join(folder, 'good.py.license'));
      symlinkSync('/dev/zero', join(folder, 'LICENSE'));
    },
  },
  {
    name: 'pipes',
    // So is a pipe here.
    alone: true,
    size: 50,
    small: 1,
    build: (folder, size) => {
      write(folder, { ...PROJECT, 'd/a.py': GOOD });
      const names = ['pipe.py', 'LICENSE', 'COPYING', 'd/REUSE.toml', 'package-lock.json', 'good.py.license', '.gitignore', '.gitmodules', '.licence-assistant.yaml', 'LICENSES/pipe.txt', '.reuse/dep5', 'pom.xml', '.git'];
      mkdirSync(join(folder, '.reuse'));
      for (let i = 0; i < size; i++) execFileSync('mkfifo', (i === 0 ? names : names.map((name) => join(`p${String(i)}`, name.replaceAll('/', '-')))).map((name) => {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        return join(folder, name);
      }));
    },
  },
  {
    name: 'odd names',
    size: 500,
    small: 5,
    build: (folder, size) => {
      write(folder, PROJECT);
      for (let i = 0; i < size; i++)
        for (const name of [`new\nline${String(i)}`, `tab\t${String(i)}`, `\u001b[31m${String(i)}`, `${String(i)}${'x'.repeat(255 - String(i).length)}`, ` ${String(i)} `, `back\\slash${String(i)}`, `"${String(i)}'`, `\u202e${String(i)}`, `CON${String(i)}`, `%2e${String(i)}`, `*${String(i)}[a]`]) writeFileSync(join(folder, name), 'x\n');
      for (let i = 0; i < size; i++) writeFileSync(Buffer.concat([Buffer.from(`${folder}/bad${String(i)}`), Uint8Array.of(0xff, 0xfe, 0xe9)]), 'x\n');
    },
  },
  {
    name: 'repositories in repositories',
    size: 200,
    small: 5,
    build: (folder, size) => {
      repository(folder, PROJECT);
      for (let i = 0; i < size; i++) {
        write(folder, { [`sub${String(i)}/.git`]: `gitdir: ../sub${String((i + 1) % size)}\n`, [`sub${String(i)}/a.py`]: 'x\n', [`own${String(i)}/.git/HEAD`]: 'ref: refs/heads/main\n', [`own${String(i)}/a.py`]: 'x\n' });
      }
      write(folder, { '.gitmodules': times(size, (i) => `[submodule "s${String(i)}"]\n\tpath = own${String(i)}\n`) });
    },
  },
];

const large: readonly Hostile[] = [
  { name: 'sparse files (MB)', size: 1_024, small: 9, build: (folder, size) => { write(folder, PROJECT); for (const name of ['a.py', 'a.bin', 'LICENSE', 'NOTICE', 'package-lock.json', 'bom.json', 'pom.xml', 'README.md', 'd.license', '.gitignore', 'COPYING.txt', 'nested.toml']) execFileSync('truncate', ['-s', `${String(size)}M`, join(folder, name)]); } },
  { name: 'text (MB)', size: 1_024, small: 40, build: (folder, size) => { write(folder, PROJECT); execFileSync('sh', ['-c', 'yes "x = 1 # nothing to see here" | head -c "$0"M > a.py; ln a.py LICENSE; ln a.py NOTICE.txt; ln a.py README.md; ln a.py b.py.license; echo x > b.py', String(size)], { cwd: folder }); } },
  { name: 'documents of spaces (MB)', size: 70, small: 1, alone: true, build: (folder, size) => { const spaces = Buffer.alloc(size << 20, ' '); write(folder, { ...PROJECT, 'package-lock.json': spaces, LICENSE: spaces, 'REUSE.toml': spaces, '.licence-assistant.yaml': spaces, '.gitignore': spaces, 'composer.json': spaces, 'NOTICE.md': spaces }); } },
];

export const HOSTILE: readonly Hostile[] = [...lines, ...bytes, ...pumped, ...documents, ...folders, ...large];

/** Every kind that can stand beside others, as small as a test can do with, in a folder of its name. */
export function buildAll(folder: string): void {
  for (const { name, small, build } of HOSTILE) {
    if (name.startsWith('documents of spaces')) continue;
    const place = join(folder, name);
    mkdirSync(place);
    build(place, small);
  }
}
