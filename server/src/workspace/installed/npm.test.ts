import assert from 'node:assert/strict';
import { installedLines } from '../../../../test/support/installed';
import type { MemoryFile } from '../../../../test/support/memory-files';
import { npmInstalled } from './npm';
import type { InstalledQuery } from './model';

const json = (name: string, version: string, licence: unknown = 'MIT'): string => JSON.stringify({ name, version, license: licence }, undefined, 2);

async function check(contents: Readonly<Record<string, MemoryFile>>, query: Partial<InstalledQuery> & { readonly name: string }, expected: readonly string[] | undefined): Promise<void> {
  assert.deepEqual(await installedLines(npmInstalled, contents, query), expected);
}

describe('installed npm packages', () => {
  it('reads metadata and licence texts with their places', () =>
    check(
      { '/work/node_modules/a/package.json': json('a', '1.0.0'), '/work/node_modules/a/LICENSE': 'MIT\n...', '/work/node_modules/a/license.js': 'no', '/work/node_modules/a/NOTICE': 'no' },
      { name: 'a', version: '1.0.0' },
      ['node_modules/a/package.json:4 MIT', 'node_modules/a/LICENSE = MIT'],
    ));
  it('finds hoisted packages in the folders above, up to the workspace', async () => {
    const contents = { '/work/node_modules/@s/a/package.json': json('@s/a', '1.0.0'), '/node_modules/b/package.json': json('b', '1.0.0') };
    await check(contents, { name: '@s/a', directory: '/work/packages/one' }, ['node_modules/@s/a/package.json:4 MIT']);
    await check(contents, { name: 'b', directory: '/work/packages/one' }, undefined);
  });
  it('takes the place that the lock file names', () =>
    check(
      { '/work/node_modules/a/package.json': json('a', '1.0.0'), '/work/node_modules/b/node_modules/a/package.json': json('a', '2.0.0', 'ISC') },
      { name: 'a', version: '2.0.0', locked: { directory: '/work', key: 'node_modules/b/node_modules/a' } },
      ['node_modules/b/node_modules/a/package.json:4 ISC'],
    ));
  it('finds nested versions without a lock file, and no other version', async () => {
    const contents = { '/work/node_modules/a/package.json': json('a', '1.0.0'), '/work/node_modules/@s/b/node_modules/a/package.json': json('a', '2.0.0', 'ISC'), '/work/node_modules/@s/b/package.json': json('@s/b', '1.0.0') };
    await check(contents, { name: 'a', version: '2.0.0' }, ['node_modules/@s/b/node_modules/a/package.json:4 ISC']);
    await check(contents, { name: 'a', version: '3.0.0' }, undefined);
  });
  it("reads pnpm's and Bun's stores", async () => {
    const pnpm = '/work/node_modules/.pnpm/@s+a@1.0.0(react@18.0.0)/node_modules/@s/a';
    await check({ [`${pnpm}/package.json`]: json('@s/a', '1.0.0'), [`${pnpm}/LICENCE.md`]: 'MIT' }, { name: '@s/a', version: '1.0.0' }, [`${pnpm.slice(6)}/package.json:4 MIT`, `${pnpm.slice(6)}/LICENCE.md = MIT`]);
    await check({ '/work/node_modules/.bun/a@1.0.0/node_modules/a/package.json': json('a', '1.0.0') }, { name: 'a', version: '1.0.0' }, ['node_modules/.bun/a@1.0.0/node_modules/a/package.json:4 MIT']);
  });
  it('reads old shapes and the file that SEE LICENSE IN names', async () => {
    const at = '/work/node_modules/a';
    await check({ [`${at}/package.json`]: '{"name":"a","version":"1.0.0","licenses":[{"type":"MIT"},{"type":"GPL-2.0"}]}' }, { name: 'a' }, ['node_modules/a/package.json:1 MIT, GPL-2.0']);
    await check({ [`${at}/package.json`]: json('a', '1.0.0', 'SEE LICENSE IN terms.txt'), [`${at}/terms.txt`]: 'ISC', '/work/terms.txt': 'MIT' }, { name: 'a' }, ['node_modules/a/package.json:4 SEE LICENSE IN terms.txt', 'node_modules/a/terms.txt = ISC']);
    await check({ [`${at}/package.json`]: json('a', '1.0.0', 'SEE LICENSE IN ../../terms.txt'), '/work/terms.txt': 'MIT' }, { name: 'a' }, ['node_modules/a/package.json:4 SEE LICENSE IN ../../terms.txt']);
    await check({ [`${at}/package.json`]: json('a', '1.0.0', 'SEE LICENSE IN "Our Terms.txt"'), [`${at}/Our Terms.txt`]: 'ISC' }, { name: 'a' }, ['node_modules/a/package.json:4 SEE LICENSE IN "Our Terms.txt"', 'node_modules/a/Our Terms.txt = ISC']);
    await check({ [`${at}/package.json`]: json('a', '1.0.0', 'SEE LICENSE IN ./terms.txt'), [`${at}/terms.txt`]: 'ISC' }, { name: 'a' }, ['node_modules/a/package.json:4 SEE LICENSE IN ./terms.txt', 'node_modules/a/terms.txt = ISC']);
    await check({ [`${at}/package.json`]: 'no JSON' }, { name: 'a' }, undefined);
  });
});
