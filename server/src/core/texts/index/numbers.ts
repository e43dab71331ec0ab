const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** `count` little-endian numbers of 16 bits that start at `from`; `bytes` holds them all. */
export function readUint16(bytes: Uint8Array, from: number, count: number): Uint16Array {
  return new Uint16Array(copyOf(bytes, from, count, 2).buffer);
}

/** `count` little-endian numbers of 32 bits that start at `from`; `bytes` holds them all. */
export function readUint32(bytes: Uint8Array, from: number, count: number): Uint32Array {
  return new Uint32Array(copyOf(bytes, from, count, 4).buffer);
}

/** The bytes of numbers, by themselves and in the order of this machine. */
function copyOf(bytes: Uint8Array, from: number, count: number, size: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes.subarray(from, from + count * size));
  if (!IS_LITTLE_ENDIAN) for (let i = 0; i < copy.length; i += size) copy.subarray(i, i + size).reverse();
  return copy;
}

/** The bytes of numbers, little-endian, one list after the other. */
export function writeNumbers(lists: readonly (Uint16Array | Int32Array | Uint32Array)[]): Uint8Array {
  const bytes = new Uint8Array(lists.reduce((sum, { byteLength }) => sum + byteLength, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const list of lists)
    for (const number of list) {
      if (list instanceof Uint16Array) view.setUint16(at, number, true);
      else view.setUint32(at, number >>> 0, true);
      at += list.BYTES_PER_ELEMENT;
    }
  return bytes;
}
