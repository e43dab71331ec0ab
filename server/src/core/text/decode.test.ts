import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { BINARY_PROBE_BYTES, decodeText } from './decode';
import type { Encoding } from './decode';

describe('decodeText', () => {
  const check = (bytes: Uint8Array, text: string, encoding: Encoding): void => {
    assert.deepEqual(decodeText(bytes), { binary: false, text, encoding });
  };
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('reads UTF-8 with and without a byte order mark', () => {
    check(utf8('Łicence ©'), 'Łicence ©', 'utf-8');
    check(utf8('\uFEFFŁicence'), 'Łicence', 'utf-8-bom');
    check(utf8(''), '', 'utf-8');
  });
  it('reads UTF-16 of either order where a mark announces it', () => {
    check(Uint8Array.of(0xff, 0xfe, 0x4d, 0x00, 0x49, 0x00), 'MI', 'utf-16le');
    check(Uint8Array.of(0xfe, 0xff, 0x00, 0x4d, 0x00, 0x49, 0x00), 'MI', 'utf-16be');
  });
  it('reads UTF-32 of either order where a mark announces it', () => {
    check(Uint8Array.of(0xff, 0xfe, 0, 0, 0x4d, 0, 0, 0, 0x00, 0xf6, 0x01, 0), 'M😀', 'utf-32le');
    check(Uint8Array.of(0, 0, 0xfe, 0xff, 0, 0, 0, 0x4d, 0, 0x11, 0, 0, 0, 0), 'M\uFFFD', 'utf-32be');
  });
  it('falls back to Windows-1252, which contains Latin-1', () => {
    check(Uint8Array.of(0xa9, 0x20, 0xe9), '© é', 'windows-1252');
  });
  it('leaves out a last character that the end of the read cuts in half', () => {
    check(utf8('a€').subarray(0, 3), 'a', 'utf-8');
    check(utf8('a€').subarray(0, 2), 'a', 'utf-8');
    check(utf8('aé€'), 'aé€', 'utf-8');
  });
  it('calls a file binary where a NUL stands near its start', () => {
    assert.deepEqual(decodeText(Uint8Array.of(0x4d, 0x5a, 0x00, 0x01)), { binary: true });
    const late = new Uint8Array(BINARY_PROBE_BYTES + 1).fill(0x61);
    late[BINARY_PROBE_BYTES] = 0;
    assert.equal(decodeText(late).binary, false);
  });
  it('reads back every text, cut anywhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, cut) => {
        const bytes = utf8(`x${text}`);
        const decoded = decodeText(bytes.subarray(0, 1 + (cut % bytes.length)));
        assert(decoded.binary || (`x${text}`.startsWith(decoded.text) && decoded.encoding === 'utf-8'));
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        decodeText(bytes);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});
