import assert from 'node:assert/strict';
import { runCommand } from '../../../../test/support/command';
import { VALID_PUBLICCODE } from '../../../../test/support/publiccode';
import type { MemoryFile } from '../../../../test/support/memory-files';
import { checkCommand } from './check';
import { publiccodeCommand } from './publiccode';

const CONTRACT = VALID_PUBLICCODE.replace('  type: internal\n  contacts:\n    - name: Office\n', '  type: contract\n  contractors:\n    - name: Makers\n      until: "2026-01-01"\n');

interface Told {
  readonly valid: boolean;
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly key: string | null; readonly range: { readonly start: { readonly line: number } } }[];
}

const world = (publiccode: string, others: Readonly<Record<string, MemoryFile>> = {}): { files: Record<string, MemoryFile> } => ({ files: { '/project/publiccode.yml': publiccode, ...others } });

/** The findings about the publiccode.yml of `/project`, as `line code key`; and those that `check` has about it must be the same. */
async function check(publiccode: string, others: Readonly<Record<string, MemoryFile>>, ...expected: readonly string[]): Promise<void> {
  const { out, status } = await runCommand(publiccodeCommand, [], { format: 'json' }, world(publiccode, others));
  const { findings, valid } = JSON.parse(out) as Told;
  assert.deepEqual(findings.map(({ code, key, range }) => `${String(range.start.line + 1)} ${code} ${key ?? ''}`), expected);
  assert.equal(status, findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  assert.equal(valid, status === 0);
  const whole = JSON.parse((await runCommand(checkCommand, ['.'], { format: 'json' }, world(publiccode, others))).out) as { findings: { code: string; file: string }[] };
  const told = new Set(whole.findings.filter(({ file }) => file === 'publiccode.yml').map(({ code }) => code));
  for (const { code } of findings) assert(told.has(code), `check does not tell ${code}`);
}

describe('command publiccode', () => {
  it('is content with what the standard requires', async () => {
    await check(VALID_PUBLICCODE, {});
    const { out } = await runCommand(publiccodeCommand, ['publiccode.yml'], {}, world(VALID_PUBLICCODE));
    assert.match(out, /^publiccode\.yml follows the publiccode\.yml standard \(0\.7\.0\)\.\n/);
    assert.match(out, /Not looked up/);
  });
  it('says what is not in a folder that is named', async () => {
    const { err, status } = await runCommand(publiccodeCommand, ['docs'], {}, { files: { '/project/docs/a.md': 'x' } });
    assert.equal(status, 2);
    assert.match(err, /There is no publiccode\.yml in the folder docs\./);
  });
  it('tells what is wrong where it is, and what to write', async () => {
    await check(VALID_PUBLICCODE.replace('EUPL-1.2', 'EUPL 1.2').replace('name: Permits\n', ''), {}, '1 publiccode-missing-key name', '12 non-spdx-licence EUPL 1.2');
    const { out, status } = await runCommand(publiccodeCommand, [], {}, world(VALID_PUBLICCODE.replace('EUPL-1.2', 'EUPL 1.2')));
    assert.equal(status, 1);
    assert.match(out, /publiccode\.yml:13:12 {2}error {2}non-spdx-licence\n[^→]*→ Replace “EUPL 1\.2” with EUPL-1\.2\n/);
  });
  it('finds files that are named and not there, and contracts that are over', async () => {
    await check(`${VALID_PUBLICCODE}logo: img/logo.svg\n`, {}, '21 publiccode-missing-file logo');
    await check(`${VALID_PUBLICCODE}logo: ./img/logo.svg\n`, { '/project/img/logo.svg': '<svg/>' });
    await check(`${VALID_PUBLICCODE}logo: https://example.org/logo.svg\n`, {});
    await check(CONTRACT, {}, '18 publiccode-ended-contract maintenance.contractors');
    await check(CONTRACT.replace('2026-01-01', '2026-01-02'), {});
    await check(`${VALID_PUBLICCODE}supports:\n  - id: alias:gdpr\n  - id: alias:nonsense\n`, {}, '23 publiccode-invalid-value supports[1].id');
  });
  it('takes an empty file for one that lacks everything, and one that is no YAML for no more than that', async () => {
    const { out } = await runCommand(publiccodeCommand, [], { format: 'json' }, world('# nothing\n'));
    assert((JSON.parse(out) as Told).findings.filter(({ code }) => code === 'publiccode-missing-key').length > 8);
    await check(`${VALID_PUBLICCODE}usedBy: [one\n`, {}, '22 malformed-manifest ');
  });
  it('heeds the policy beside the file', async () => {
    await check(CONTRACT, { '/project/.licence-assistant.yaml': 'waivers:\n  - code: publiccode-ended-contract\n    reason: The new one is being signed.\n' });
    const broken = await runCommand(publiccodeCommand, [], {}, world(VALID_PUBLICCODE, { '/project/.licence-assistant.yaml': 'waivers: 7\n' }));
    assert.equal(broken.status, 2);
  });
  it('takes a folder, a file of another name, and refuses what is not there', async () => {
    assert.match((await runCommand(publiccodeCommand, ['/project'], {}, world(VALID_PUBLICCODE))).out, /^\/project\/publiccode\.yml follows/);
    const named = await runCommand(publiccodeCommand, ['draft.yml'], {}, { files: { '/project/draft.yml': VALID_PUBLICCODE.replace('stable', 'finished') } });
    assert.equal(named.status, 1);
    assert.match(named.out, /draft\.yml:5:20 {2}error {2}publiccode-invalid-value/);
    assert.match((await runCommand(publiccodeCommand, [], {}, { files: { '/project/publiccode.yaml': VALID_PUBLICCODE } })).out, /publiccode-wrong-filename/);
    for (const paths of [[], ['nowhere.yml'], ['a', 'b']]) assert.equal((await runCommand(publiccodeCommand, paths, {}, { files: { '/project/README.md': '' } })).status, 2);
  });
});
