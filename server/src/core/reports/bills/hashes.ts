import type { BillHash } from './model';

/** Names of the algorithms as CycloneDX 1.6 (hash-alg) writes them, with the bytes of a hash; SPDX writes them without the stroke. */
const ALGORITHMS: Readonly<Record<string, { readonly name: BillHash['algorithm']; readonly bytes: number }>> = {
  sha1: { name: 'SHA-1', bytes: 20 },
  sha256: { name: 'SHA-256', bytes: 32 },
  sha384: { name: 'SHA-384', bytes: 48 },
  sha512: { name: 'SHA-512', bytes: 64 },
};

/**
 * The hashes in what lock files say of one archive: Subresource Integrity, or an algorithm, a colon and hexadecimal digits. One for each algorithm;
 * none where two archives are meant, since then nobody knows which was taken.
 */
export function hashesIn(checksums: readonly string[]): readonly BillHash[] {
  const found = new Map<string, Set<string>>();
  for (const word of checksums.flatMap((each) => each.split(/\s+/))) {
    const [, name = '', sign, value = ''] = /^(sha\d{1,3})([-:])([\w+/=-]{1,200})$/.exec(word) ?? [];
    const algorithm = ALGORITHMS[name];
    const hex = algorithm && (sign === '-' ? fromBase64(value) : value.toLowerCase());
    if (algorithm && hex !== undefined && hex.length === algorithm.bytes * 2 && /^[\da-f]+$/.test(hex)) found.set(algorithm.name, (found.get(algorithm.name) ?? new Set()).add(hex));
  }
  if ([...found.values()].some(({ size }) => size > 1)) return [];
  return Object.values(ALGORITHMS).flatMap(({ name }) => [...(found.get(name) ?? [])].map((value) => ({ algorithm: name, value })));
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in base64 (RFC 4648, section 4) as hexadecimal digits. */
function fromBase64(value: string): string | undefined {
  let hex = '';
  let waiting = 0;
  let bits = 0;
  for (const digit of value.replace(/={1,2}$/, '')) {
    const number = DIGITS.indexOf(digit);
    if (number < 0) return undefined;
    waiting = (waiting << 6) | number;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    hex += (waiting >> bits).toString(16).padStart(2, '0');
    waiting &= (1 << bits) - 1;
  }
  return hex;
}
