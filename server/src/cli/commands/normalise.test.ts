import assert from 'node:assert/strict';
import { runCommand } from '../../../../test/support/command';
import { normaliseCommand } from './normalise';

describe('command normalise', () => {
  const input = '{"string":"GPLv3","ecosystem":"npm"}\n\n{"text":"MIT"}\nnonsense\n';
  it('answers lines in order; one that it cannot read gets its number', async () => {
    const { out, err, status } = await runCommand(normaliseCommand, ['-'], {}, { input });
    assert.equal(status, 2);
    const answers = out.trim().split('\n').map((line) => JSON.parse(line) as { expression?: string; string: unknown; line?: number });
    assert.deepEqual(answers.map(({ expression, string, line }) => [string, expression, line]), [['GPLv3', 'GPL-3.0-only', undefined], [null, undefined, 3], [null, undefined, 4]]);
    assert.match(err, /^licence-assistant: Line 3 of the input .* one more line\.\n$/);
  });
  it('answers in words where text is asked for', async () => {
    const { out } = await runCommand(normaliseCommand, ['-'], { format: 'text' }, { input });
    assert.match(out, /^GPLv3: GPL-3\.0-only\nLine 3 of the input .*\nLine 4 of the input .*\n$/);
  });
});
