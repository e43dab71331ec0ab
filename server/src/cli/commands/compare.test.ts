import assert from 'node:assert/strict';
import { runCommand } from '../../../../test/support/command';
import { compareCommand } from './compare';

describe('command compare', () => {
  it('shows all 41 terms with their clauses', async () => {
    const { out } = await runCommand(compareCommand, ['EUPL-1.2', 'MIT'], { format: 'json' });
    const { groups } = JSON.parse(out) as { groups: { terms: { term: string; differs: boolean; clauses: (string | null)[] }[] }[] };
    const terms = groups.flatMap((group) => group.terms);
    assert.equal(terms.length, 41);
    assert.deepEqual(terms.find(({ term }) => term === 'Multilingual'), { term: 'Multilingual', differs: true, clauses: ['Art. 13, last paragraph', null] });
  });
  it('tells differences first, what is the same in one line', async () => {
    const { out, status } = await runCommand(compareCommand, ['eupl-1.2', 'GPL-3.0-only']);
    assert.equal(status, 0);
    assert.match(out, /SaaS\/network\n {4}EUPL-1\.2 {6}Art\. 1.*\n {4}GPL-3\.0-only {2}not required/);
  });
  it('denies no prohibition', async () => {
    const { out } = await runCommand(compareCommand, ['EUPL-1.2', 'MIT']);
    assert.match(out, /Use trademark\n {4}EUPL-1\.2 {2}Art\. 5.*\n {4}MIT {7}not stated/);
  });
  it('takes a deprecated id for the one that took its place', async () => {
    const { out, status } = await runCommand(compareCommand, ['GPL-3.0', 'MIT'], { format: 'json' });
    assert.equal(status, 0);
    assert.deepEqual((JSON.parse(out) as { licences: { id: string }[] }).licences.map(({ id }) => id), ['GPL-3.0-only', 'MIT']);
  });
  it('wants two to five licences that it knows', async () => {
    assert.equal((await runCommand(compareCommand, ['MIT'])).status, 2);
    assert.equal((await runCommand(compareCommand, ['MIT', 'MIT', 'MIT', 'MIT', 'MIT', 'MIT'])).status, 2);
    const { err, status } = await runCommand(compareCommand, ['MIT', 'No-Such']);
    assert.equal(status, 2);
    assert(err.includes('No-Such'));
  });
});
