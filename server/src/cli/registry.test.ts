import assert from 'node:assert/strict';
import { COMMANDS } from './registry';

describe('the registry of commands', () => {
  for (const { name, load } of COMMANDS)
    it(`finds ${name} under its own name`, async () => assert.equal((await load()).name, name));
});
