import assert from 'node:assert/strict';
import { runCommand } from '../../../../test/support/command';
import { licencesCommand } from './licences';

describe('command licences', () => {
  const find = async (...words: readonly string[]): Promise<string[]> => {
    const { out } = await runCommand(licencesCommand, words, { format: 'json' });
    return (JSON.parse(out) as { licences: { id: string }[] }).licences.map(({ id }) => id);
  };
  it('finds by terms, by id or label, and by other words in names', async () => {
    const multilingual = await find('Multilingual', 'Copyleft/Share a.');
    assert(multilingual.includes('EUPL-1.2') && !multilingual.includes('MIT'));
    assert.deepEqual((await find('european union')).sort(), ['EUPL-1.0', 'EUPL-1.1', 'EUPL-1.2']);
    assert.deepEqual(await find('eupl', 'Permissive'), []);
  });
  it('lists id and name, and counts', async () => {
    const { out, status } = await runCommand(licencesCommand, ['eupl-1.2']);
    assert.equal(status, 0);
    assert.match(out, /^EUPL-1\.2 {2}European Union Public License 1\.2\n1 licence\n$/);
  });
  it('says what it read into a word', async () => {
    const { out } = await runCommand(licencesCommand, ['copyleft', 'network']);
    assert.match(out, /\n\d+ licences\n“copyleft” is read as: Redistribution .*\n“network” is read as: Access over a network counts as distribution\.\n$/);
    assert.match((await runCommand(licencesCommand, ['GPL'])).out, /^GPL-3\.0-only .*“GPL” is read as: May be reused or merged in GPL-covered software\.\n$/s);
    assert.match((await runCommand(licencesCommand, ['EUPL', 'compatible'])).out, /Which licences fit each other is another question/);
    assert.match((await runCommand(licencesCommand, ['EUPL', 'compatible', 'MIT'])).out, /^Whether EUPL-1\.2 code may go into work under MIT is another question: licence-assistant explain EUPL-1\.2 MIT answers it/);
  });
  it('takes a verb for what is to be allowed, though a prohibition is labelled like it', async () => {
    assert((await find('modify')).includes('EUPL-1.2'));
    assert(!(await find('Modify')).includes('EUPL-1.2'));
    const { out } = await runCommand(licencesCommand, ['Bearbeiten'], {}, { language: 'de' });
    assert.match(out, /^EUPL-1\.2 /m);
  });
});
