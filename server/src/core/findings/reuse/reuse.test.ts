import { atOnce } from '../../text/slices';
import assert from 'node:assert/strict';
import { findInReuse } from '../in-file';
import { readFacts } from '../../facts/read';
import type { FileFacts } from '../../facts/model';
import { FIXES } from '../../fixes/registry';
import type { FixEdit } from '../../fixes/model';
import { readHeader } from '../../headers/read';
import { createReuseView } from '../../reuse/view';
import type { FileView } from '../kind';
import type { Finding } from '../model';
import { reuseMissingCopyright } from './reuse-missing-copyright';
import { reuseMissingLicence } from './reuse-missing-licence';

type Files = Readonly<Record<string, string>>;

const TAG = `SPDX-License-${'Identifier'}`;
const TOML = 'version = 1\n';

/** `L:` stands for a licence tag, `C:` for a copyright. */
function factsOf(files: Files): Map<string, FileFacts> {
  const readers = { header: readHeader, licenceText: () => ({ matches: [] }) };
  return new Map(Object.entries(files).map(([path, text]) => [path, atOnce(readFacts(path, text.replace(/\bL:/g, `${TAG}:`).replace(/\bC:/g, 'Copyright'), readers))]));
}

function findAll(files: Files): Finding[] {
  const facts = factsOf(files);
  const reuse = createReuseView(facts);
  const view = { reuse, outbound: 'EUPL-1.2', conventions: { holder: 'Jane', isOwnHolder: (name: string): boolean => name === 'Jane' } } as FileView;
  const inFiles = [...facts.values()].flatMap((each) => [...reuseMissingLicence.find(each, view), ...reuseMissingCopyright.find(each, view)]);
  return [...inFiles, ...findInReuse({ reuse, files: facts })];
}

describe('REUSE findings', () => {
  it('keep the text that a tag to be mended names', () => {
    const kept = { ...good, 'LICENSES/CC0-1.0.txt': 'x' };
    check(kept, 'reuse-unused-licence-text LICENSES/CC0-1.0.txt CC0-1.0');
    check({ ...kept, 'c.py': 'L: [CC0-1.0](LICENSES/CC0-1.0.txt)\nC: A' });
    check({ ...kept, 'c.py': 'L: [CC0](https://example.org)\nC: A' }, 'reuse-unused-licence-text LICENSES/CC0-1.0.txt CC0-1.0');
  });
  it('come where the only licence text has no ending', () => check({ 'LICENSES/MIT': 'x', 'a.py': 'L: MIT\nC: A' }, 'reuse-licence-file-name LICENSES/MIT MIT'));
  /** Expected as `code file subject`. */
  const check = (files: Files, ...expected: string[]): void => {
    assert.deepEqual(findAll(files).map(({ code, file, subject }) => [code, file, ...(subject === undefined ? [] : [subject])].join(' ')).sort(), expected.sort());
  };
  const good = { 'LICENSES/MIT.txt': 'x', 'a.py': 'L: MIT\nC: A', 'b.py': 'L: MIT\nC: A' };

  it('are silent where nothing is wrong, and where the project does not follow REUSE', () => {
    check(good);
    check({ 'LICENSES/preferred/GPL-2.0': 'x', 'a.c': 'L: GPL-2.0', 'b.c': 'x' });
    check({ 'LICENSES/MIT.txt': 'x', 'a.c': 'x', 'b.c': 'x', 'c.c': 'L: MIT\nC: A' });
    check({ 'a.c': 'x' });
  });

  it('say what files miss', () => {
    check({ ...good, 'REUSE.toml': TOML, 'c.py': 'x = 1', 'd.py': 'C: D', 'e.py': 'L: MIT' }, 'reuse-missing-licence c.py', 'reuse-missing-licence d.py', 'reuse-missing-copyright e.py');
    check({ ...good, 'REUSE.toml': `${TOML}[[annotations]]\npath = "c.py"\n${TAG} = "MIT"`, 'c.py': 'x' }, 'reuse-missing-copyright c.py');
    check({ ...good, 'c.png.license': 'L: MIT\nC: A', 'c.png': 'x', 'package.json': '{}', 'empty.py': '', 'blank.py': '\n' }, 'reuse-missing-licence package.json', 'reuse-missing-licence blank.py');
  });

  it('leave an expression that cannot be read to its own finding', () => {
    check({ ...good, 'c.py': 'L: MIT AND\nC: A' });
  });

  it('say what is wrong in LICENSES/', () => {
    check({ ...good, 'LICENSES/ISC.txt': 'x' }, 'reuse-unused-licence-text LICENSES/ISC.txt ISC');
    check({ ...good, 'LICENSES/mit.md': 'x', 'LICENSES/MIT.md': 'x', 'LICENSES/GPL-2.0': 'x', 'c.c': 'L: GPL-2.0 AND mit\nC: A' },
      'reuse-duplicate-licence-text LICENSES/MIT.txt MIT', 'reuse-licence-file-name LICENSES/mit.md mit', 'reuse-licence-file-name LICENSES/GPL-2.0 GPL-2.0', 'reuse-deprecated-licence-text LICENSES/GPL-2.0 GPL-2.0');
    check({ ...good, 'c.py': 'L: EUPL-1.2+ OR LicenseRef-X\nC: A' }, 'reuse-missing-licence-text c.py EUPL-1.2+', 'reuse-missing-licence-text c.py LicenseRef-X');
  });

  it('name what replaces a deprecated id that says which versions are meant', () => {
    const [found] = findAll({ 'LICENSES/GPL-2.0+.txt': 'x', 'REUSE.toml': TOML, 'a.py': 'L: GPL-2.0+\nC: A' });
    assert.deepEqual(found?.message.args, { id: 'GPL-2.0+', replacements: { anyOf: ['GPL-2.0-or-later'] } });
  });
  it('let a text serve the id with a plus', () => {
    check({ 'LICENSES/GPL-2.0.txt': 'x', 'a.py': 'L: GPL-2.0+\nC: A' }, 'reuse-deprecated-licence-text LICENSES/GPL-2.0.txt GPL-2.0');
  });

  it('say what is wrong in REUSE.toml and dep5', () => {
    check({ ...good, 'REUSE.toml': `${TOML}[[annotations]]\npath = "gone.py"\n${TAG} = "MIT AND"` }, 'reuse-idle-annotation REUSE.toml gone.py', 'reuse-invalid-toml REUSE.toml');
    check({ ...good, 'REUSE.toml': 'version = = 1' }, 'reuse-invalid-toml REUSE.toml', 'reuse-invalid-toml REUSE.toml');
    check({ ...good, '.reuse/dep5': 'Format: x\n' }, 'reuse-dep5 .reuse/dep5');
    check({ ...good, '.reuse/dep5': 'Format: x\n\nFiles: c\nCopyright: A\nLicense: MIT and\n' }, 'reuse-dep5 .reuse/dep5', 'reuse-invalid-toml .reuse/dep5');
    check({ ...good, '.reuse/dep5': 'Format: x\n', 'REUSE.toml': TOML }, 'reuse-invalid-toml .reuse/dep5');
  });

  it('tell of very many licences as of few, each at its place', () => {
    const ids = Array.from({ length: 5_000 }, (_, at) => `LicenseRef-${String(at)}`);
    const found = findAll({ ...good, 'c.py': `C: A\n${ids.map((id) => `# L: ${id}\n`).join('')}` });
    assert.deepEqual(found.map(({ subject, range }) => [subject, range.start.line]), ids.map((id, at) => [id, at + 1]));
  });

  it('name a document that is too long, or has too many paths alike', () => {
    const table = (path: string): string => `[[annotations]]\npath = ${path}\n`;
    check({ ...good, 'REUSE.toml': `${TOML}${'#'.repeat(1_000_000)}` }, 'reuse-invalid-toml REUSE.toml');
    check({ ...good, '.reuse/dep5': `Format: x\n${'#'.repeat(1_000_000)}` }, 'reuse-dep5 .reuse/dep5', 'reuse-invalid-toml .reuse/dep5');
    const alike = Array.from({ length: 2_001 }, (_, at) => `*${String(at)}*`);
    check({ ...good, 'REUSE.toml': `${TOML}${table(JSON.stringify(alike))}` }, 'reuse-invalid-toml REUSE.toml');
    check({ ...good, '.reuse/dep5': `Format: x\n\nFiles: ${alike.join(' ')}\nCopyright: A\nLicense: MIT\n` }, 'reuse-dep5 .reuse/dep5', 'reuse-invalid-toml .reuse/dep5');
  });

  it('follow a change of one file', () => {
    const facts = factsOf({ ...good, 'LICENSES/ISC.txt': 'x' });
    const reuse = createReuseView(facts);
    facts.set('a.py', factsOf({ 'a.py': 'L: ISC\nC: A' }).get('a.py') as FileFacts);
    reuse.update('a.py', facts.get('a.py'));
    assert.deepEqual(findInReuse({ reuse, files: facts }), []);
    facts.delete('b.py');
    reuse.update('b.py', undefined);
    assert.deepEqual(findInReuse({ reuse, files: facts }).map(({ subject }) => subject), ['MIT']);
  });
});

describe('REUSE fixes', () => {
  const apply = (files: Files, code: string, which = 0): FixEdit | undefined => {
    const offer = findAll(files).find((finding) => finding.code === code)?.fixes[which];
    const kind = FIXES.find(({ id }) => id === offer?.fix);
    assert(offer && kind, code);
    const needs = kind.needs(offer);
    const result = kind.apply(offer, {
      files: new Map(needs.files.map((path) => [path, files[path]])),
      licenceTexts: new Map(needs.licenceTexts.map((id) => [id, `text of ${id}`])),
      today: '2026-11-22',
    });
    return 'edit' in result ? result.edit : undefined;
  };
  const project = { 'REUSE.toml': TOML, 'c.py': 'x = 1\n', 'd.json': '{}' };

  it('insert headers, or companions', () => {
    const edit = apply({ ...project, 'd.json': '' }, 'reuse-missing-licence');
    assert.equal(edit?.changes[0]?.text, `# SPDX-FileCopyrightText: 2026 Jane\n# ${TAG}: EUPL-1.2\n\n`);
    const companion = apply({ ...project, 'c.py': '' }, 'reuse-missing-licence');
    assert.deepEqual(companion?.create, [{ file: 'd.json.license', text: `SPDX-FileCopyrightText: 2026 Jane\n${TAG}: EUPL-1.2\n` }]);
  });

  it('add to REUSE.toml what it then says', () => {
    const [change] = apply({ ...project, 'c.py': '', 'd.json': '', 'a*b.png': 'x' }, 'reuse-missing-licence', 1)?.changes ?? [];
    const facts = factsOf({ 'REUSE.toml': TOML + (change?.text ?? ''), 'a*b.png': 'x' });
    const report = createReuseView(facts).reportOf(facts.get('a*b.png') as FileFacts);
    assert.deepEqual(report?.sources.map(({ statements }) => [statements.tags[0]?.expression, statements.copyrights[0]?.text]), [['EUPL-1.2', 'SPDX-FileCopyrightText: 2026 Jane']]);
  });

  it('create, remove and rename licence texts', () => {
    const good = { 'REUSE.toml': TOML, 'a.py': 'L: MIT\nC: A' };
    assert.deepEqual(apply(good, 'reuse-missing-licence-text')?.create, [{ file: 'LICENSES/MIT.txt', text: 'text of MIT' }]);
    assert.deepEqual(apply({ ...good, 'LICENSES/ISC.txt': 'x' }, 'reuse-unused-licence-text')?.remove, ['LICENSES/ISC.txt']);
    assert.deepEqual(apply({ ...good, 'LICENSES/MIT': 'x' }, 'reuse-licence-file-name')?.rename, [{ file: 'LICENSES/MIT', to: 'LICENSES/MIT.txt' }]);
    assert.deepEqual(apply({ ...good, 'LICENSES/our licence.txt': 'x' }, 'reuse-licence-file-name')?.rename, [{ file: 'LICENSES/our licence.txt', to: 'LICENSES/LicenseRef-our-licence.txt' }]);
  });

  it('are not offered where they would do nothing, or harm', () => {
    const offered = (files: Files, code: string): (string | undefined)[] => findAll(files).filter((finding) => finding.code === code).flatMap(({ fixes }) => fixes.map(({ fix }) => fix));
    const override = (rest: string): string => `${TOML}[[annotations]]\npath = "**"\nprecedence = "override"\n${rest}\n`;
    assert.deepEqual(offered({ 'REUSE.toml': override('SPDX-FileCopyrightText = "A"'), 'a.py': 'L: MIT' }, 'reuse-missing-licence'), ['reuse-annotation']);
    assert.deepEqual(offered({ '.reuse/dep5': 'Format: x\n', 'a.py': 'x' }, 'reuse-missing-licence'), ['insert-header']);
    assert.deepEqual(offered({ 'REUSE.toml': TOML, 'a.py': 'L: MIT' }, 'reuse-missing-copyright'), []);
    assert.deepEqual(offered({ 'REUSE.toml': TOML, 'a.py': 'L: EUPL-1.2' }, 'reuse-missing-copyright'), ['insert-header', 'reuse-annotation']);
    assert.deepEqual(offered({ 'REUSE.toml': TOML, 'LICENSES/MIT': 'x', 'LICENSES/MIT.txt': 'x' }, 'reuse-licence-file-name'), []);
    assert.deepEqual(offered({ 'REUSE.toml': TOML, 'a.py': 'L: MIT WITH LLVM-exception\nC: A', 'LICENSES/MIT.txt': 'x' }, 'reuse-missing-licence-text'), []);
    assert.equal(apply({ '.reuse/dep5': 'Format: x\n\nFiles: *.p?\nCopyright: A\nLicense: X\n' }, 'reuse-dep5'), undefined);
  });

  it('leave the licence alone that another source states', () => {
    const files = { 'REUSE.toml': `${TOML}[[annotations]]\npath = "*"\n${TAG} = "EUPL-1.2"\n`, 'a.py': 'x = 1\n', 'REUSE.toml.license': '' };
    assert.deepEqual(apply(files, 'reuse-missing-copyright')?.changes.map(({ text }) => text), ['# SPDX-FileCopyrightText: 2026 Jane\n\n']);
    const kept = { 'REUSE.toml': `${TOML}[[annotations]]\npath = "*"\nprecedence = "aggregate"\nSPDX-FileCopyrightText = "2020 Town"\n`, 'a.py': 'x = 1\n' };
    assert.match(apply(kept, 'reuse-missing-licence', 1)?.changes[0]?.text ?? '', /path = "a.py"\nprecedence = "aggregate"\nSPDX-FileCopyrightText = "SPDX-FileCopyrightText: 2020 Town"\n/);
  });

  it('convert dep5 so that every file keeps its statements', () => {
    const dep5 = 'Format: x\nUpstream-Name: P "q"\n\nFiles: * s/*.c\nCopyright: 2020 A\n  2021 B\nLicense: X\n\nFiles: s/b\nCopyright: C\nLicense: Y OR Z\nComment: why\n';
    const files = { '.reuse/dep5': dep5, 'a': 'L: MIT', 's/b': 'x', 's/t/c.c': 'x' };
    const edit = apply(files, 'reuse-dep5');
    assert.deepEqual(edit?.remove, ['.reuse/dep5']);
    const told = (all: Files): unknown[] => {
      const facts = factsOf(all);
      const reuse = createReuseView(facts);
      return ['a', 's/b', 's/t/c.c'].map((path) => reuse.reportOf(facts.get(path) as FileFacts)?.sources.map(({ statements }) => statements));
    };
    assert.deepEqual(told({ ...files, '.reuse/dep5': '', 'REUSE.toml': edit?.create[0]?.text ?? '' }), told(files));
    assert.match(edit?.create[0]?.text ?? '', /^version = 1\nSPDX-PackageName = "P \\"q\\""\n/);
  });
});
