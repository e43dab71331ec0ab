import assert from 'node:assert/strict';
import { runCli, runCliWith } from './run';

describe('licence-assistant normalise', () => {
  it('answers every string', () => {
    const { status, out } = runCli('normalise', 'EUPL v1.2', 'BSD');
    assert.equal(status, 0);
    assert.equal(out, 'EUPL v1.2: EUPL-1.2\nBSD: ambiguous, can mean BSD-3-Clause, BSD-2-Clause, or BSD-4-Clause\n');
  });
  it('writes JSON lines', () =>
    assert.deepEqual(JSON.parse(runCli('normalise', '--format', 'json', '--ecosystem', 'cran', 'GPL (>= 2)').out), {
      string: 'GPL (>= 2)',
      status: 'normalised',
      expression: 'GPL-2.0-or-later',
      candidates: [],
    }));
  it('reads JSON lines, in order, and goes on after a bad one', () => {
    const { status, out, err } = runCliWith(
      { input: '{"string":"MIT/Apache-2.0","ecosystem":"cargo"}\nnonsense\n{"string":"UNLICENSED"}\n' },
      'normalise',
      '-',
    );
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      lines.map(({ expression, status: said, error }) => expression ?? said ?? typeof error),
      ['MIT OR Apache-2.0', 'string', 'none'],
    );
    assert.equal(status, 2);
    assert.match(err, /^licence-assistant: [^\n]+\n$/);
  });
  it('refuses an ecosystem it does not know, and names those it does', () => {
    const { status, out, err } = runCli('normalise', '--ecosystem', 'foo', 'MIT');
    assert.deepEqual({ status, out }, { status: 2, out: '' });
    assert.match(err, /“foo”.*composer.*npm.*pypi/);
    for (const known of ['pypi', 'NPM', 'pypi pyproject', 'generic']) assert.equal(runCli('normalise', '--ecosystem', known, 'MIT').status, 0);
  });
  it('wants something to read', () => assert.equal(runCli('normalise').status, 2));
});
