import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStatementReader } from '../../workspace/reuse/reader';
import type { StatementAnswer, StatementRequest } from '../../workspace/reuse/statements';
import { nodeFiles } from '../files';
import { answerRequest } from './files';
import { createRecordReader, writeRequest } from './wire';

const TAG = `SPDX-License-${'Identifier'}: MIT\n`;

describe('reading what files state', () => {
  let root = '';
  before(() => (root = mkdtempSync(join(tmpdir(), 'statements-'))));
  after(() => rmSync(root, { recursive: true }));

  const quick = (request: StatementRequest): StatementAnswer => createRecordReader()(answerRequest(root, writeRequest(request)), request.path);
  const slow = async (request: StatementRequest): Promise<StatementAnswer | undefined> => (await createStatementReader(nodeFiles).read(root, [request]))[0];
  /** What both readers must say, in short. */
  const check = async (request: StatementRequest, expected: string): Promise<void> => {
    for (const answer of [quick(request), await slow(request)]) {
      const { file, partly } = answer ?? {};
      const said = file?.companion ?? file?.own;
      const told = file === undefined ? 'empty' : file.unreadable ? 'unreadable' : (said?.tags ?? []).map(({ expression }) => expression).join();
      assert.equal(`${told}${partly === true ? ' partly' : ''}`, expected, request.path);
    }
  };

  it('tells files, empty files and missing files apart', async () => {
    writeFileSync(join(root, 'a'), TAG);
    writeFileSync(join(root, 'b'), '');
    await check({ path: 'a' }, 'MIT');
    await check({ path: 'b' }, 'empty');
    await check({ path: 'gone' }, 'unreadable');
  });

  it('takes the companion, unless it is a link that leads nowhere', async () => {
    writeFileSync(join(root, 'c'), `${TAG}`);
    symlinkSync('nowhere', join(root, 'c.license'));
    await check({ path: 'c', companion: 'link' }, 'MIT');
    await check({ path: 'c', companion: 'file' }, 'unreadable');
    writeFileSync(join(root, 'd'), TAG);
    writeFileSync(join(root, 'd.license'), TAG.replace('MIT', 'ISC'));
    await check({ path: 'd', companion: 'file' }, 'ISC');
    writeFileSync(join(root, 'e.license'), TAG);
    writeFileSync(join(root, 'e'), '');
    await check({ path: 'e', companion: 'file' }, 'empty');
  });

  it('stays within its limits for files of a gigabyte', async () => {
    writeFileSync(join(root, 'sparse'), '');
    truncateSync(join(root, 'sparse'), 1024 ** 3);
    await check({ path: 'sparse' }, '');
    writeFileSync(join(root, 'large'), `${TAG}${'x'.repeat(3_000)}`);
    truncateSync(join(root, 'large'), 1024 ** 3);
    await check({ path: 'large' }, 'MIT partly');
  });

  it('searches files larger than its buffer to their end', async () => {
    writeFileSync(join(root, 'long'), `${'é'.repeat(1_500_000)}\n# ${TAG}`);
    await check({ path: 'long' }, 'MIT');
    writeFileSync(join(root, 'exact'), `${' '.repeat(1024 * 1024 - TAG.length)}${TAG}`);
    await check({ path: 'exact' }, 'MIT');
  });
});
