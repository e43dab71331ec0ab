import assert from 'node:assert/strict';
import { createFailures, tellInOurWords } from './failures';

describe('a server that is not there', () => {
  /** Failures, what was shown of them, and what answers the one that is shown. */
  const showing = () => {
    const shown: string[] = [];
    let answer: () => void = () => undefined;
    const failures = createFailures(async ({ id }) => {
      shown.push(id);
      await new Promise<void>((resolve) => (answer = resolve));
    });
    return { failures, shown, answer: async () => { answer(); await new Promise(setImmediate); } };
  };

  it('is told once, and again after the answer', async () => {
    const { failures, shown, answer } = showing();
    failures.tell({ id: 'client.start-failed' });
    failures.tell({ id: 'client.gave-up', args: { times: 5 } });
    assert.deepEqual(shown, ['client.start-failed']);
    await answer();
    failures.tell({ id: 'client.gave-up', args: { times: 5 } });
    assert.deepEqual(shown, ['client.start-failed', 'client.gave-up']);
  });

  it('is told in our words where the client would tell it in its own', () => {
    const { failures, shown } = showing();
    const logged: unknown[] = [];
    const client = { error: (...line: unknown[]) => void logged.push(line) };
    tellInOurWords(client, failures);
    client.error('could not create connection', 'ENOENT', 'force');
    client.error('a line', undefined, true);
    assert.deepEqual(logged, [['could not create connection', 'ENOENT', false], ['a line', undefined, true]]);
    assert.deepEqual(shown, ['client.start-failed']);
  });
});
