import assert from 'node:assert/strict';
import { memoryFiles } from '../../../test/support/memory-files';
import type { MemoryFile } from '../../../test/support/memory-files';
import { walk } from './walk';
import type { WalkEnd, WalkOptions } from './walk';

const HEAD = { '/w/.git/HEAD': 'ref: refs/heads/main\n' };

/** An index of version 2 with these paths; one that ends in `@` is a submodule. */
function indexOf(...paths: string[]): Uint8Array {
  const entries = paths.map((path) => {
    const name = new TextEncoder().encode(path.replace(/@$/, ''));
    const entry = new Uint8Array((62 + name.length + 8) & ~7);
    new DataView(entry.buffer).setUint32(24, path.endsWith('@') ? 0o160000 : 0o100644);
    new DataView(entry.buffer).setUint16(60, name.length);
    entry.set(name, 62);
    return entry;
  });
  const header = new Uint8Array(12);
  header.set(new TextEncoder().encode('DIRC'));
  new DataView(header.buffer).setUint32(4, 2);
  new DataView(header.buffer).setUint32(8, paths.length);
  return new Uint8Array(Buffer.concat([header, ...entries, new Uint8Array(20)]));
}

async function walked(
  contents: Record<string, MemoryFile>,
  options: WalkOptions = {},
  root = '/w',
): Promise<{ readonly paths: string[]; readonly end: WalkEnd }> {
  const paths: string[] = [];
  const files = walk(memoryFiles(contents), root, options);
  for (;;) {
    const next = await files.next();
    if (next.done) return { paths: paths.sort(), end: next.value };
    paths.push(next.value.path);
  }
}

describe('walk', () => {
  const check = async (contents: Record<string, MemoryFile>, ...expected: string[]): Promise<void> => {
    assert.deepEqual((await walked(contents)).paths, expected.sort());
  };

  it('answers every file outside a repository', async () => {
    await check({ '/w/b': '', '/w/a/c': '', '/w/a/.x': '', '/w/.gitignore': 'b' }, '.gitignore', 'b', 'a/.x', 'a/c');
  });

  it('leaves out what Git ignores, with rules of any depth', async () => {
    await check(
      {
        ...HEAD,
        '/w/.gitignore': '*.o\nbuild/\n/top\n!keep.o\nsub/*\n',
        '/w/.git/info/exclude': 'secret\n',
        '/w/a.o': '',
        '/w/keep.o': '',
        '/w/build/x': '',
        '/w/top': '',
        '/w/deep/top': '',
        '/w/deep/secret': '',
        '/w/deep/.gitignore': '# all\n*.c\r\n!b.c\n/only-here\nx/y\n',
        '/w/deep/a.c': '',
        '/w/deep/b.c': '',
        '/w/deep/x/y': '',
        '/w/deep/x/x/y': '',
        '/w/deep/z/only-here': '',
        '/w/sub/.gitignore': '!kept/\n',
        '/w/sub/kept/file': '',
        '/w/sub/lost/file': '',
        '/w/A.O': '',
      },
      ...['.gitignore', 'A.O', 'keep.o', 'deep/.gitignore', 'deep/b.c', 'deep/top'],
      ...['deep/x/x/y', 'deep/z/only-here', 'sub/kept/file'],
    );
  });

  it('never ignores what is tracked', async () => {
    const index = indexOf('build/tracked', 'forced.o');
    const contents = { ...HEAD, '/w/.git/index': index, '/w/.gitignore': '*.o\nbuild/', '/w/build/tracked': '' };
    await check(
      { ...contents, '/w/build/other': '', '/w/forced.o': '', '/w/x.o': '' },
      '.gitignore',
      'forced.o',
      'build/tracked',
    );
  });

  it('knows tracked files of any name, in folders whose names begin alike', async () => {
    const tracked = ['b/\ufeffé.o', 'b/\ufeff.o', 'b/c/d.o', 'b/c/é.o', 'bé/e.o', 'ba/e.o', `${'n'.repeat(5_000)}.o`, 'é.o'];
    const files = Object.fromEntries(tracked.map((path) => [`/w/${path}`, '']));
    const { paths } = await walked({ ...HEAD, '/w/.git/index': indexOf(...tracked), '/w/.gitignore': '*.o', ...files, '/w/b/other.o': '', '/w/\ufeffé.o': '' });
    assert.deepEqual(paths.sort(), ['.gitignore', ...tracked].sort());
  });

  it('walks a folder inside a repository by the rules of the whole', async () => {
    const contents = {
      ...HEAD,
      '/w/.gitignore': '/s/a\nb',
      '/w/.git/index': indexOf('s/t/b'),
      '/w/s/a': '',
      '/w/s/b': '',
      '/w/s/c': '',
      '/w/s/t/b': '',
    };
    assert.deepEqual((await walked(contents, {}, '/w/s')).paths, ['c', 't/b']);
  });

  it('finds the repository of a linked work tree', async () => {
    const contents = {
      '/w/.git': 'gitdir: ../main/.git/worktrees/w\n',
      '/main/.git/worktrees/w/commondir': '../..\n',
      '/main/.git/worktrees/w/index': indexOf('y'),
      '/main/.git/info/exclude': 'x\ny\n',
      '/w/x': '',
      '/w/y': '',
      '/w/z': '',
    };
    await check(contents, '.git', 'y', 'z');
  });

  it('does not enter submodules, links and folders of version control', async () => {
    const contents = {
      ...HEAD,
      '/w/.git/index': indexOf('m@', 'a'),
      '/w/.gitmodules': '[submodule "n"]\n\tpath = lib/n\n',
    };
    await check(
      { ...contents, '/w/m/x': '', '/w/lib/n/x': '', '/w/lib/o': '', '/w/l': { link: '/w' }, '/w/.hg/x': '' },
      '.gitmodules',
      'lib/o',
    );
  });

  it('reads rules alone where the index is damaged', async () => {
    for (const index of ['DIRC', 'nonsense', indexOf('b.o').subarray(0, 40)]) {
      await check(
        { ...HEAD, '/w/.git/index': index, '/w/.gitignore': '*.o', '/w/b.o': '', '/w/a': '' },
        '.gitignore',
        'a',
      );
    }
  });

  it('stops where it is told to, and says so', async () => {
    const contents = { '/w/a': '', '/w/b/c': '', '/w/b/d': '' };
    assert.deepEqual(await walked(contents, { fileLimit: 2 }), { paths: ['a'], end: 'files' });
    assert.deepEqual(await walked(contents, { cancellation: { cancelled: true } }), { paths: [], end: 'cancelled' });
    assert.deepEqual(await walked(contents, { skipFolder: (path) => path === 'b' }), { paths: ['a'], end: 'complete' });
    assert.equal((await walked({ [`/w${'/d'.repeat(300)}/f`]: '' })).end, 'depth');
  });
});
