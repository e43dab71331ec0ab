import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { decodeText } from './decode';
import { spliceBytes } from './splice';

describe('spliceBytes', () => {
  it('inserts into files of any encoding and leaves the other bytes alone', () => {
    const content = fc.string({ unit: 'binary-ascii', maxLength: 20 }).map((text) => text.replaceAll('\0', ''));
    const bytes = fc.oneof(
      content.map((text) => Buffer.from(`é€${text}`)),
      content.map((text) => Buffer.from(`\uFEFFé€${text}`)),
      content.map((text) => Buffer.from(`\uFEFFé€${text}`, 'utf16le')),
      content.map((text) => Buffer.from(`\uFEFFé€${text}`, 'utf16le').swap16()),
      content.map((text) => Buffer.from(`é\x93 ${text}`, 'latin1')),
    );
    fc.assert(
      fc.property(bytes, fc.nat(20), (before, place) => {
        const decoded = decodeText(before);
        assert(!decoded.binary);
        const offset = Math.min(place, decoded.text.length);
        const after = spliceBytes(before, decoded.text, decoded.encoding, offset, '# é\r\n');
        assert(after);
        const read = decodeText(after);
        assert(!read.binary);
        assert.equal(read.text, `${decoded.text.slice(0, offset)}# é\r\n${decoded.text.slice(offset)}`);
        assert.equal(after.length - before.length, decoded.encoding.startsWith('utf-16') ? 10 : decoded.encoding === 'windows-1252' ? 5 : 6);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
  it('inserts into UTF-32', () => {
    const wide = (text: string): Buffer => Buffer.concat(Array.from(text, (character) => Buffer.from([0, (character.codePointAt(0) ?? 0) >> 16, ((character.codePointAt(0) ?? 0) >> 8) & 0xff, (character.codePointAt(0) ?? 0) & 0xff])));
    assert.deepEqual(Buffer.from(spliceBytes(wide('\uFEFF😀b'), '😀b', 'utf-32be', 2, 'é') ?? []), wide('\uFEFF😀éb'));
  });
  it('does not invent characters', () => {
    assert.equal(spliceBytes(Buffer.from('\xe9', 'latin1'), 'é', 'windows-1252', 0, '# Żółw'), undefined);
  });
});
