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
