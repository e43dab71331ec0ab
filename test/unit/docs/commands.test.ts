import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { COMMANDS } from '../../../server/src/cli/registry';

const ROOT = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('the documentation', () => {
  it('names every command in the table of README.md', () => {
    const named = [...read('README.md').matchAll(/^\| `([a-z]+)[ `]/gm)].map(([, name]) => name);
    for (const { name } of COMMANDS) assert(named.includes(name), name);
  });
  const rooms = [...read('docs/architecture.md').matchAll(/^\| `([a-z]+)\/`/gm)].map(([, room = '']) => room);
  it('names every room of the core in docs/architecture.md', () => {
    assert.deepEqual([...rooms].sort(), readdirSync(join(ROOT, 'server/src/core'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort());
  });
  it('names them in the order that the import rules hold', () => {
    const rules = (createRequire(__filename)(join(ROOT, '.dependency-cruiser.cjs')) as { readonly forbidden: readonly { readonly name: string }[] }).forbidden.map(({ name }) => name);
    assert.deepEqual(rules.filter((name) => name.startsWith('room-')), rooms.slice(0, -1).map((room) => `room-${room}`));
  });
});
