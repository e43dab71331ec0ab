import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../../server/src/cli/registry';

const ROOT = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('the documentation', () => {
  it('names every command in the table of README.md', () => {
    const named = [...read('README.md').matchAll(/^\| `([a-z]+)[ `]/gm)].map(([, name]) => name);
    for (const { name } of COMMANDS) assert(named.includes(name), name);
  });
  it('names every room of the core in docs/architecture.md', () => {
    const rooms = [...read('docs/architecture.md').matchAll(/^\| `([a-z]+)\/`/gm)].map(([, room]) => room);
    assert.deepEqual(rooms.sort(), readdirSync(join(ROOT, 'server/src/core'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort());
  });
});
