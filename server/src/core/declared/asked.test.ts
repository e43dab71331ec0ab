import assert from 'node:assert/strict';
import { wrongExpression } from './asked';

function check(value: string, expected: string | undefined, args: Readonly<Record<string, unknown>> = {}): void {
  const message = wrongExpression(value, ['LicenseRef-ours']);
  assert.deepEqual([message?.id, message?.args ?? {}], [expected, args]);
}

describe('a licence that a person gives', () => {
  it('is listed, described, or an exception of somebody’s own', () => {
    check('GPL-2.0-only WITH Classpath-exception-2.0 OR LicenseRef-ours', undefined);
    check('GPL-2.0-only WITH AdditionRef-ours', undefined);
  });
  it('is told from a licence where the exception is unknown', () => {
    check('GPL-2.0-only WITH LicenseRef-y', 'cli.error.unknown-exception', { exception: 'LicenseRef-y' });
    check('GPL-2.0-only WITH Classpath-exception', 'cli.error.unknown-exception.meant', { exception: 'Classpath-exception', meant: { anyOf: ['Classpath-exception-2.0'] } });
    check('Nothing-1.0 WITH LicenseRef-y', 'cli.error.unknown-id', { id: 'Nothing-1.0 WITH LicenseRef-y' });
  });
});
