import assert from 'node:assert/strict';
import { runCommand } from '../../../../test/support/command';
import { outboundCommand } from './outbound';

const manifest = (name: string, licence: string, dependencies: object = {}): string => JSON.stringify({ name, version: '1.0.0', license: licence, dependencies });
const files = {
  '/project/package.json': manifest('ours', 'EUPL-1.2', { strong: '1', free: '1', lost: '1' }),
  '/project/node_modules/strong/package.json': manifest('strong', 'GPL-3.0-only'),
  '/project/node_modules/free/package.json': manifest('free', 'MIT'),
};

describe('command outbound', () => {
  it('ranks the licences that the combination allows, with what stands in the way', async () => {
    const { out, status } = await runCommand(outboundCommand, [], { format: 'json' }, { files });
    assert.equal(status, 0);
    const { packages } = JSON.parse(out) as { packages: { declared: string; unknown: string[]; candidates: { expression: string; verdict: string; obstacles: { components: string[] }[]; possibleIf: string[] }[] }[] };
    const [ours] = packages;
    assert.equal(ours?.declared, 'EUPL-1.2');
    assert.deepEqual(ours?.unknown, ['lost']);
    assert.equal(ours?.candidates[0]?.expression, 'GPL-3.0-only');
    const eupl = ours?.candidates.find(({ expression }) => expression === 'EUPL-1.2');
    assert.deepEqual(eupl?.obstacles.map(({ components }) => components), [['strong']]);
    assert.equal(eupl?.possibleIf.length, 1);
  });
  it('says in words how the EUPL stays possible', async () => {
    const { out } = await runCommand(outboundCommand, ['.'], {}, { files });
    assert.match(out, /EUPL-1\.2 stays possible if you\n {2}- /);
  });
  it('refuses folders that are not there', async () => {
    assert.equal((await runCommand(outboundCommand, ['nowhere'], {}, { files })).status, 2);
    assert.equal((await runCommand(outboundCommand, ['.', '.'], {}, { files })).status, 2);
  });
});
