import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { readMatrixFile } from './matrix-file';

describe('readMatrixFile', () => {
  const check = (matrix: unknown, inbound: string, outbound: string, expected: string | undefined): void => {
    const result = readMatrixFile(JSON.stringify(matrix), 'matrix.json');
    assert(result.ok);
    const opinion = result.value.opinion(inbound, outbound);
    assert.equal(opinion && `${opinion.verdict} ${opinion.merge ?? '-'}`, expected);
  };
  it('reads the table, the leading licence being the outbound one', () => {
    const table = { timestamp: '2024', 'GPL-2.0-only': { MIT: 'Yes', 'Apache-2.0': 'No', 'AFL-3.0': 'Unknown', 'GPL-2.0-only': 'Same' } };
    check(table, 'MIT', 'GPL-2.0-only', 'Yes yes');
    check(table, 'Apache-2.0', 'GPL-2.0-only', 'No no');
    check(table, 'AFL-3.0', 'GPL-2.0-only', 'Unknown -');
    check(table, 'GPL-2.0-only', 'GPL-2.0-only', 'Same yes');
    check(table, 'GPL-2.0-only', 'MIT', undefined);
  });
  it('reads the sequence, with explanations', () => {
    check({ licenses: [{ name: 'MIT', compatibilities: [{ name: 'EUPL-1.2', compatibility: 'No', explanation: 'copyleft' }, 7] }, null] }, 'EUPL-1.2', 'MIT', 'No no');
  });
  it('says what is wrong with other files', () => {
    for (const text of ['', '[]', '{', '{"a":1}', '{"licenses":[]}', 'null']) assert(!readMatrixFile(text, 'x').ok, text);
  });
  it('never throws, whatever the JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const result = readMatrixFile(JSON.stringify(value), 'x');
      if (result.ok) result.value.opinion('MIT', 'MIT');
    }), { numRuns: FUZZ_RUNS });
  });
});
