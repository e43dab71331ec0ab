import assert from 'node:assert/strict';
import { runCommand } from '../../../../test/support/command';
import { FINDING_CODES } from '../../core/findings/registry';
import { explainCommand } from './explain';

/** Letters and figures alone, in their order. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('command explain', () => {
  const lines = async (input: string) => {
    const { out, status } = await runCommand(explainCommand, ['-'], {}, { input });
    return { status, answers: out.trim().split('\n').map((line) => JSON.parse(line) as { inbound: string; error?: string; uses?: Record<string, { verdict: string }>; secondOpinions?: unknown[] }) };
  };

  it('writes a note for the file: verdict, reason, basis, obligations, remedy, date and edition', async () => {
    const { out, status } = await runCommand(explainCommand, ['GPL-2.0-only', 'EUPL-1.2'], { use: 'merge' });
    assert.equal(status, 0);
    for (const part of ['# GPL-2.0-only in work under EUPL-1.2', 'source merged: no', 'Legal basis:', 'Publish the combination under GPL-2.0-only', '2026-01-02']) assert(out.includes(part), `${part} is missing:\n${out}`);
    const allowed = await runCommand(explainCommand, ['Apache-2.0', 'EUPL-1.2'], { use: 'merge' });
    assert(allowed.out.includes('- [ ] '), allowed.out);
  });
  it('asks of a whole under one licence only what its own advice leaves of it', async () => {
    const { out } = await runCommand(explainCommand, ['GPL-3.0-only', 'EUPL-1.2'], { use: 'link-dynamic' });
    assert.match(out, /Publish the combination under GPL-3\.0-only/);
    assert.match(out, /- \[ \] As long as it does not go out under GPL-3\.0-only: Publish the source of the whole under EUPL-1\.2/);
    assert.doesNotMatch(out, /- \[ \] Publish the source of the whole/);
  });
  it('says of one word alone that it is no code', async () => {
    assert.match((await runCommand(explainCommand, ['foo'])).err, /foo is no code of a finding\. To ask about a licence, give two/);
  });
  it('prints JSON for scripts, all uses or one', async () => {
    const all = JSON.parse((await runCommand(explainCommand, ['MIT', 'EUPL-1.2'], { format: 'json' })).out) as { uses: object; secondOpinions: object[] };
    assert.deepEqual(Object.keys(all.uses), ['merge', 'link-static', 'link-dynamic', 'distinct', 'tool']);
    assert(all.secondOpinions.length > 0);
    const one = JSON.parse((await runCommand(explainCommand, ['MIT', 'EUPL-1.2'], { format: 'json', use: 'tool' })).out) as { uses: object };
    assert.deepEqual(Object.keys(one.uses), ['tool']);
  });
  it('answers lines in order, and goes on after a bad one', async () => {
    const input = ['{"inbound":"MIT","outbound":"EUPL-1.2"}', '{"inbound":"MIT OR","outbound":"EUPL-1.2"}', '{"inbound":"NONE","outbound":"MIT"}'].join('\n');
    const { answers, status } = await lines(input);
    assert.equal(status, 0);
    assert.equal(answers[0]?.uses?.['merge']?.verdict, 'yes');
    assert(answers[1]?.inbound === 'MIT OR' && answers[1].error !== undefined && answers[1].uses === undefined);
    assert.equal(answers[2]?.uses?.['merge']?.verdict, 'no');
  });
  it('says which line is no request', async () => {
    const { answers, status } = await lines('nonsense\n{"inbound":1}\n{"inbound":"MIT","outbound":"MIT"}\n');
    assert.equal(status, 2);
    assert.deepEqual(answers.map(({ error }) => error === undefined), [false, false, true]);
  });
  it('gives a line it cannot read its number, and what could be read of it', async () => {
    const { out, err } = await runCommand(explainCommand, ['-'], {}, { input: '\nnonsense\n{"inbound":"MIT","outbund":"MIT"}\n' });
    const answers = out.trim().split('\n').map((line) => JSON.parse(line) as object);
    assert.deepEqual(answers.map((answer) => ({ ...answer, error: '' })), [{ inbound: null, outbound: null, line: 2, error: '' }, { inbound: 'MIT', outbound: null, line: 3, error: '' }]);
    assert.match(err, /Line 2 of the input .* The same holds for one more line\.\n$/);
  });
  it('writes notes for a batch too, where text is asked for', async () => {
    const { out } = await runCommand(explainCommand, ['-'], { format: 'text', use: 'tool' }, { input: '{"inbound":"MIT","outbound":"EUPL-1.2"}\n{"inbound":"MIT OR","outbound":"MIT"}\nx\n' });
    for (const part of ['# MIT in work under EUPL-1.2\n', '“MIT OR” is not', 'Line 3 of the input']) assert(out.includes(part), out);
  });
  it('tells what the code of a finding means, in plain text; the page itself in JSON', async () => {
    const { out, status } = await runCommand(explainCommand, ['uncertain-dependency']);
    assert.equal(status, 0);
    assert.match(out, /^Whether a component fits is not settled\n=+\n\n“uncertain-dependency” · warning/);
    assert.match(out, /record a waiver in the policy file\n\(\/product\/docs\/policy\.md\)/);
    const { code, page } = JSON.parse((await runCommand(explainCommand, ['uncertain-dependency'], { format: 'json' })).out) as { code: string; page: string };
    assert.equal(code, 'uncertain-dependency');
    assert.match(page, /^# Whether a component fits/);
    assert.equal((await runCommand(explainCommand, ['no-such-finding'])).status, 2);
  });
  it('puts every page on a terminal, in every language, in its width and without a word lost', async () => {
    for (const language of ['en', 'de', 'fr']) {
      for (const code of FINDING_CODES) {
        const { page } = JSON.parse((await runCommand(explainCommand, [code], { format: 'json' }, { language })).out) as { page: string };
        const { out } = await runCommand(explainCommand, [code], {}, { language, columns: 60 });
        const where = `${code} (${language})\n${out}`;
        assert.doesNotMatch(out, /^#+ |`|\]\(|\.\.\//m, where);
        for (const line of out.split('\n')) assert(line.length <= 60 || line.startsWith('  ') || !line.trim().includes(' '), `${line}\n${where}`);
        assert.deepEqual(wordsOf(out.replaceAll(/\((?:\/product\/docs\/policy\.md|licence-assistant explain [a-z-]+)\)/g, '')), wordsOf(page.replaceAll(/\]\([^)]*\)/g, '').replaceAll(/^```.*$/gm, '')), where);
      }
    }
  });
  it('answers with a policy it did not understand, and does not pass', async () => {
    const { status, err } = await runCommand(explainCommand, ['MIT', 'MIT'], {}, { files: { '/project/.licence-assistant.yaml': 'outbound: MIT\ndenny: [MIT]\n' } });
    assert.equal(status, 2);
    assert.match(err, /\.licence-assistant\.yaml:2: /);
  });
  it('says that neither side is known, and names both', async () => {
    const { out, status } = await runCommand(explainCommand, ['foo', 'bar'], { use: 'merge' });
    assert.equal(status, 0);
    assert.match(out, /## source merged: not known\n\nfoo is not on the SPDX licence list\. bar is not on the SPDX licence list\./);
  });
  it('says what a name on no list may mean, and stays uncertain', async () => {
    const told = async (inbound: string, outbound: string): Promise<string> => {
      const { out } = await runCommand(explainCommand, [inbound, outbound], { format: 'json', use: 'merge' });
      const { uses } = JSON.parse(out) as { uses: { merge: { verdict: string; remedy: string } } };
      assert.equal(uses.merge.verdict, 'uncertain');
      return uses.merge.remedy;
    };
    assert.match(await told('GPLv2+', 'EUPL-1.2'), /Did you mean GPL-2\.0-or-later\?/);
    assert.match(await told('EUPL-1.2', 'MIT/X11'), /Did you mean MIT/);
    assert.match(await told('BSD', 'MIT'), /Did you mean BSD-3-Clause.* or /);
    assert.doesNotMatch(await told('Foo', 'MIT'), /Did you mean/);
    const { err, status } = await runCommand(explainCommand, ['Apache 2.0', 'EUPL-1.2']);
    assert.equal(status, 2);
    assert.match(err, /“Apache 2\.0” is not a licence expression .* Did you mean Apache-2\.0\?\n$/);
    assert.doesNotMatch((await runCommand(explainCommand, ['(MIT', 'EUPL-1.2'])).err, /Did you mean/);
  });
  it('refuses other arguments in one line', async () => {
    const { err, status } = await runCommand(explainCommand, ['MIT']);
    assert.equal(status, 2);
    assert.equal(err.trim().split('\n').length, 1);
    assert.equal((await runCommand(explainCommand, ['MIT OR', 'MIT'])).status, 2);
  });
  it('reads the policy of the folder: doctrine, licences of one’s own, matrices', async () => {
    const files = {
      '/project/.licence-assistant.yaml': 'doctrine: strict\nmatrices: [ours.json, broken.json]\nlicences:\n  - id: LicenseRef-own\n    like: MIT\n',
      '/project/ours.json': '{"EUPL-1.2":{"MIT":"No"}}',
      '/project/broken.json': '[',
    };
    const strict = await runCommand(explainCommand, ['EUPL-1.2', 'MIT'], { use: 'link-dynamic' }, { files });
    assert(strict.out.includes('linked at run time: no'), strict.out);
    assert(strict.err.includes('broken.json'));
    const own = await runCommand(explainCommand, ['LicenseRef-own', 'EUPL-1.2'], { format: 'json', use: 'merge' }, { files });
    assert(own.out.includes('"verdict":"yes"'), own.out);
    const opinion = await runCommand(explainCommand, ['MIT', 'EUPL-1.2'], { format: 'json', use: 'merge' }, { files });
    assert(opinion.out.includes('"source":"ours.json","verdict":"No"'), opinion.out);
  });
});
