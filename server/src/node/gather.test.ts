import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lint } from '../core/reuse/lint';
import { NEVER_CANCELLED } from '../workspace/model';
import { countedFiles } from '../workspace/reuse/counted';
import { gatherProject } from '../workspace/reuse/gather';
import { createStatementReader } from '../workspace/reuse/reader';
import { walkFolders } from '../workspace/walk';
import { nodeFiles } from './files';

const HEADER = `SPDX-FileCopyright${'Text'}: 2026 Jane Doe\nSPDX-License-${'Identifier'}: MIT\n`;

describe('what REUSE asks of a folder', () => {
  /** Makes the files and links in a Git repository; expects what does not comply, by its name in the report. */
  const check = async (files: Record<string, string>, links: Record<string, string>, expected: object): Promise<void> => {
    const root = mkdtempSync(join(tmpdir(), 'gather-'));
    try {
      const place = (path: string): string => {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        return join(root, path);
      };
      for (const [path, text] of Object.entries({ '.git/HEAD': 'ref: refs/heads/main\n', ...files })) writeFileSync(place(path), text);
      for (const [path, target] of Object.entries(links)) symlinkSync(target, place(path));
      const { project } = await gatherProject(nodeFiles, createStatementReader(nodeFiles), root, NEVER_CANCELLED);
      const seen = new Set<string>();
      for await (const paths of countedFiles(nodeFiles, root, walkFolders(nodeFiles, root))) for (const path of paths) seen.add(path);
      // What the lint counts, an editor or a check must come by too.
      const counted = [...project.licenceFiles, ...project.covered.map(({ path, companion }) => (companion ? `${path}.license` : path))];
      assert.deepEqual(counted.filter((path) => !seen.has(path) && !/^LICENSES\/(?:more|round)\//.test(path)), []);
      assert(![...seen].some((path) => path.startsWith('LICENSES/more/')));
      assert.deepEqual(Object.fromEntries(Object.entries(lint(project).nonCompliant).filter(([, list]) => list.length > 0)), expected);
    } finally {
      rmSync(root, { recursive: true });
    }
  };

  it('reads companions that Git ignores', () =>
    check({ '.gitignore': '*.license\n', '.gitignore.license': HEADER, 'a.py': 'x\n', 'a.py.license': HEADER, 'LICENSES/MIT.txt': 'x' }, {}, {}));
  it('counts licence texts behind links, and no link that leads nowhere', () =>
    check(
      { 'a.py': HEADER, 'texts/MIT.txt': 'x', 'texts/MIT.txt.license': HEADER, 'more/ISC.txt': 'x', 'more/ISC.txt.license': HEADER },
      { 'LICENSES/MIT.txt': '../texts/MIT.txt', 'LICENSES/Zlib.txt': 'nowhere', 'LICENSES/more': '../more' },
      { unused_licenses: ['ISC'] },
    ));
  it('counts licence texts that Git ignores', () => check({ '.gitignore': '/LICENSES/\n', '.gitignore.license': HEADER, 'a.py': HEADER, 'LICENSES/MIT.txt': 'x' }, {}, {}));
  it('ends where links run in a circle', () =>
    check({ 'a.py': HEADER, 'LICENSES/MIT.txt': 'x' }, { 'LICENSES/round': '.', round: '.' }, {}));
  it('knows the deprecated ids that end in a plus', () =>
    check({ 'a.py': HEADER, 'LICENSES/MIT.txt': 'x', 'LICENSES/GPL-2.0+.txt': 'x' }, {}, { deprecated_licenses: ['GPL-2.0+'], unused_licenses: ['GPL-2.0+'] }));
});
