import assert from 'node:assert/strict';
import { readStatements } from '../headers/read';
import { baseNameOf } from '../text/paths';
import { isCovered } from './covered';
import { DEP5_PATH, readDep5 } from './dep5';
import { failureOf } from './failure';
import { lint } from './lint';
import type { NonCompliant, ReuseProject } from './model';
import { readReuseToml } from './toml';

const FORMAT = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n';
const TAG = `SPDX-License-${'Identifier'}`;

/** A project from file texts: `L:` stands for a licence tag, `C:` for a copyright. */
function project(files: Readonly<Record<string, string>>): ReuseProject {
  const text = (path: string): string => (files[path] ?? '').replace(/\bL:/g, `${TAG}:`).replace(/\bC:/g, 'Copyright');
  const paths = Object.keys(files);
  return {
    covered: paths.filter(isCovered).map((path) => ({
      path,
      own: readStatements(text(path)),
      ...(`${path}.license` in files && { companion: readStatements(text(`${path}.license`)) }),
    })),
    tomls: paths.filter((path) => baseNameOf(path) === 'REUSE.toml').map((path) => readReuseToml(files[path] ?? '', path)),
    ...(files[DEP5_PATH] !== undefined && { dep5: readDep5(files[DEP5_PATH]) }),
    licenceFiles: paths.filter((path) => path.startsWith('LICENSES/')),
  };
}

function toml(...tables: readonly { path: string; precedence?: string; copyright?: string; licence?: string }[]): string {
  const rows = tables.map(({ path, precedence, copyright, licence }) => [
    '[[annotations]]',
    `path = "${path}"`,
    ...(precedence ? [`precedence = "${precedence}"`] : []),
    ...(copyright ? [`SPDX-FileCopyrightText = "${copyright}"`] : []),
    ...(licence ? [`${TAG} = "${licence}"`] : []),
  ]);
  return ['version = 1', ...rows.flat()].join('\n');
}

describe('REUSE lint', () => {
  const check = (files: Readonly<Record<string, string>>, expected: Partial<Record<keyof NonCompliant, string[]>>): void => {
    const { nonCompliant, compliant } = lint(project(files));
    const found = Object.fromEntries(Object.entries(nonCompliant).filter(([, list]) => list.length > 0));
    assert.deepEqual(found, expected);
    assert.equal(compliant, Object.keys(expected).length === 0);
  };
  /** Sources and what they say, e.g. `a.py: MIT, Copyright A`. */
  const checkSources = (files: Readonly<Record<string, string>>, path: string, ...expected: string[]): void => {
    const sources = lint(project(files)).files.find((file) => file.path === path)?.sources ?? [];
    const told = sources.map(({ source, statements }) => `${source}: ${[...statements.tags.map(({ expression }) => expression), ...statements.copyrights.map((notice) => notice.text.replace(/^SPDX-FileCopyrightText: /, ''))].join(', ')}`);
    assert.deepEqual(told, expected);
  };
  const mit = { 'LICENSES/MIT.txt': 'x', 'a.py': 'L: MIT\nC: A' };

  it('is content where every file has licence and copyright and every licence its text', () => {
    check(mit, {});
    check({ ...mit, 'b.py': 'L: MIT+\nC: A' }, {});
    check({ ...mit, 'LICENSES/sub/GPL-2.0-only.txt': '', 'LICENSES/Classpath-exception-2.0.txt': '', 'b.c': 'L: GPL-2.0-only WITH Classpath-exception-2.0\nC: A' }, {});
  });

  it('names what is missing in files', () => {
    check({ ...mit, 'b.py': 'x', 'c.py': 'L: MIT', 'd.py': 'C: D' }, { missing_copyright_info: ['b.py', 'c.py'], missing_licensing_info: ['b.py', 'd.py'] });
    check({ ...mit, 'b.py': 'L: MIT AND\nC: A' }, { missing_licensing_info: ['b.py'] });
    check({ ...mit, 'b.py': 'L: Bogus OR LicenseRef-X\nC: A' }, { missing_licenses: ['Bogus', 'LicenseRef-X'] });
  });

  it('counts an invalid expression beside a valid one as not compliant', () => {
    const report = lint(project({ ...mit, 'b.py': 'L: MIT\nL: <>\nC: A' }));
    assert.equal(report.compliant, false);
    assert.deepEqual(report.invalidExpressions, [{ path: 'b.py', expressions: ['<>'] }]);
  });

  it('names what is wrong in LICENSES/', () => {
    check({ ...mit, 'LICENSES/Bogus.txt': '' }, { bad_licenses: ['Bogus'], unused_licenses: ['Bogus'] });
    check({ ...mit, 'LICENSES/LicenseRef-X.txt': '', 'LICENSES/.hidden': '', 'LICENSES/MIT.txt.license': '' }, { unused_licenses: ['LicenseRef-X'] });
    check({ 'LICENSES/MIT': 'x', 'a.py': 'L: MIT\nC: A' }, { licenses_without_extension: ['MIT'] });
    check({ 'LICENSES/GPL-2.0': '', 'a.py': 'L: GPL-2.0\nC: A' }, { deprecated_licenses: ['GPL-2.0'], licenses_without_extension: ['GPL-2.0'] });
    const report = lint(project({ ...mit, 'LICENSES/MIT.md': '' }));
    assert.equal(report.compliant, false);
    assert.deepEqual([...report.duplicates], [['MIT', ['LICENSES/MIT.md', 'LICENSES/MIT.txt']]]);
  });

  it('leaves out what is not covered', () => {
    for (const path of ['LICENSE', 'LICENCE-MIT', 'sub/COPYING.txt', 'x.spdx', 'x.spdx.json', 'a/.git/x', 'subprojects/b/c', '.reuse/x', 'a/LICENSES/x', '.hgtags', 'CAL-1.0.txt']) check({ ...mit, [path]: 'x' }, {});
    for (const path of ['license', 'LICENSES.txt', 'COPYINGS', 'subprojects/c', 'x.spdx2']) check({ ...mit, [path]: 'x' }, { missing_copyright_info: [path], missing_licensing_info: [path] });
  });

  it('takes the companion for the file', () => {
    checkSources({ 'b.py': 'L: A\nC: A', 'b.py.license': 'L: MIT' }, 'b.py', 'b.py.license: MIT');
    checkSources({ 'b.py': 'L: A\nC: A', 'b.py.license': 'nothing' }, 'b.py');
  });

  it('fills with the closest what the file does not say', () => {
    const one = { 'REUSE.toml': toml({ path: '**', copyright: 'T', licence: 'X' }) };
    checkSources({ ...one, 'a': 'none' }, 'a', 'REUSE.toml: X, T');
    checkSources({ ...one, 'a': 'L: MIT' }, 'a', 'a: MIT', 'REUSE.toml: T');
    checkSources({ ...one, 'a': 'C: A' }, 'a', 'a: Copyright A', 'REUSE.toml: X');
    checkSources({ ...one, 'a': 'L: MIT\nC: A' }, 'a', 'a: MIT, Copyright A');
    const two = { ...one, 's/REUSE.toml': toml({ path: '*', copyright: 'S' }) };
    checkSources({ ...two, 's/a': 'none' }, 's/a', 'REUSE.toml: X', 's/REUSE.toml: S');
    checkSources({ 'REUSE.toml': toml({ path: '**', copyright: 'T' }), 's/REUSE.toml': toml({ path: '*', licence: 'Y' }), 's/a': 'C: A' }, 's/a', 's/a: Copyright A', 's/REUSE.toml: Y');
  });

  it('adds with aggregate, replaces with override', () => {
    checkSources({ 'REUSE.toml': toml({ path: '**', precedence: 'aggregate', licence: 'X' }), 'a': 'L: MIT' }, 'a', 'REUSE.toml: X', 'a: MIT');
    checkSources({ 'REUSE.toml': toml({ path: '**', precedence: 'override', licence: 'X' }), 'a': 'L: MIT', 'a.license': 'C: A' }, 'a', 'REUSE.toml: X');
    const outer = toml({ path: '**', precedence: 'override', licence: 'X' });
    checkSources({ 'REUSE.toml': outer, 's/REUSE.toml': toml({ path: '*', precedence: 'override', licence: 'Y' }), 's/a': 'L: MIT' }, 's/a', 'REUSE.toml: X');
    checkSources({ 'REUSE.toml': toml({ path: '**', precedence: 'aggregate', licence: 'X' }), 's/REUSE.toml': toml({ path: '*', precedence: 'override', licence: 'Y' }), 's/a': 'L: MIT' }, 's/a', 's/REUSE.toml: Y', 'REUSE.toml: X');
  });

  it('takes the last table of a file that matches', () => {
    checkSources({ 'REUSE.toml': toml({ path: '**', licence: 'X', copyright: 'T' }, { path: 'a', licence: 'Y' }), 'a': 'none' }, 'a', 'REUSE.toml: Y');
    checkSources({ 's/REUSE.toml': toml({ path: '../a', licence: 'X' }), 'a': 'none' }, 'a');
  });

  it('adds the last paragraph of dep5 that matches', () => {
    const dep5 = `${FORMAT}\nFiles: *\nCopyright: 2020 A\nLicense: X\n\nFiles: s/* b\nCopyright: 2020 B\n 2021 C\nLicense: Y\n text\n`;
    checkSources({ [DEP5_PATH]: dep5, 's/t/a': 'L: MIT', 'z': 'none' }, 's/t/a', '.reuse/dep5: Y, 2020 B, 2021 C', 's/t/a: MIT');
    checkSources({ [DEP5_PATH]: dep5, 'z': 'none' }, 'z', '.reuse/dep5: X, 2020 A');
    checkSources({ [DEP5_PATH]: dep5.replaceAll('\n\n', '\n \t\n'), 'z': 'none' }, 'z', '.reuse/dep5: X, 2020 A');
    checkSources({ [DEP5_PATH]: dep5.replace('License: X', 'License:\n X'), 'z': 'none' }, 'z', '.reuse/dep5: , 2020 A');
  });
});

describe('what stops the lint', () => {
  const check = (files: Readonly<Record<string, string>>, expected: string | undefined): void => assert.equal(failureOf(project(files))?.message.id, expected);
  it('is named', () => {
    check({ 'REUSE.toml': 'version = = 1' }, 'manifest.toml.invalid');
    check({ 'REUSE.toml': '' }, 'reuse.toml.no-version');
    check({ 'REUSE.toml': 'version = "1"' }, 'reuse.toml.version');
    check({ 'REUSE.toml': 'version = 1\n[[annotations]]\nprecedence = "closest"' }, 'reuse.toml.no-path');
    check({ 'REUSE.toml': toml({ path: '*', precedence: 'Closest' }) }, 'reuse.toml.precedence');
    check({ 'REUSE.toml': 'version = 1\n[[annotations]]\npath = 5' }, 'reuse.toml.strings');
    check({ 'REUSE.toml': 'version = 1\n[[annotations]]\npath = 2024-01-01' }, 'reuse.toml.strings');
    check({ 'REUSE.toml': 'version = 1\n[annotations]\npath = "x"' }, 'reuse.toml.annotations');
    check({ 'REUSE.toml': 'version = 1\n[[annotations]]\npath = "x"\nSPDX-FileCopyrightText = "a\\nb"' }, 'reuse.toml.copyright');
    check({ [DEP5_PATH]: 'Files: *\nCopyright: A\nLicense: MIT' }, 'reuse.dep5.no-format');
    check({ [DEP5_PATH]: `${FORMAT}\nFiles: *\nLicense: MIT` }, 'reuse.dep5.incomplete');
    check({ [DEP5_PATH]: `${FORMAT}\nFiles:\nCopyright: A\nLicense: MIT` }, 'reuse.dep5.incomplete');
    check({ [DEP5_PATH]: `${FORMAT}\nFiles: *\nCopyright: A\nLicense: MIT\nLicense: ISC` }, 'reuse.dep5.twice');
    check({ [DEP5_PATH]: `${FORMAT}\nFiles: *\nCopyright: A\nLicense: MIT\nno field` }, 'reuse.dep5.unread');
    check({ [DEP5_PATH]: `${FORMAT}\nFiles : *\nCopyright: A\nLicense: MIT` }, 'reuse.dep5.unread');
    check({ [DEP5_PATH]: FORMAT, 'REUSE.toml': 'version = 1' }, 'reuse.both');
    check({ 'REUSE.toml': 'version = 1.0' }, 'reuse.toml.version');
    check({ 'REUSE.toml': 'version = 2\nunknown = "x"' }, undefined);
  });
});
