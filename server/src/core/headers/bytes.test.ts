import assert from 'node:assert/strict';
import { readStatementsOfBytes } from './bytes';

const TEXT = `SPDX-License-${'Identifier'}: MIT\n© 2024 José\n`;

describe('readStatementsOfBytes', () => {
  const check = (bytes: Uint8Array, expected: string[] | undefined): void => {
    const read = readStatementsOfBytes(bytes);
    assert.deepEqual(read && [...read.tags.map(({ expression }) => expression), ...read.copyrights.map(({ text }) => text)], expected);
  };
  const both = ['MIT', '© 2024 José'];
  it('knows the encodings in use', () => {
    check(Buffer.from(TEXT), both);
    check(Buffer.from(`\uFEFF${TEXT}`), both);
    check(Buffer.from(TEXT, 'latin1'), both);
    check(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), both);
    check(Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16(), both);
  });
  it('knows UTF-32, which begins like UTF-16', () => {
    const wide = Buffer.alloc(4 * (TEXT.length + 1));
    [...`\uFEFF${TEXT}`].forEach((character, i) => wide.writeUInt32LE(character.charCodeAt(0), 4 * i));
    check(wide, both);
    check(Buffer.from(wide).swap32(), both);
    wide.writeUInt32LE(1, 8);
    check(wide, undefined);
  });
  it('does not search binary files', () => {
    check(Buffer.from(TEXT, 'utf16le'), undefined);
    check(Buffer.from(`\0${TEXT}`), undefined);
    check(Buffer.from(`${TEXT}\x01`), undefined);
    check(Buffer.from([0x7f, 0x45, 0x4c, 0x46]), undefined);
    check(new Uint8Array(5_000), undefined);
  });
  it('searches text whatever follows its first 2 KiB', () => {
    check(Buffer.from(`${' '.repeat(2_048)}\0\0${TEXT}`), both);
    check(Buffer.from(`\u001b\f\b${TEXT}`), both);
  });
});
