/**
 * A document as JSON, with every entry of its lists on a line of its own: differences between two editions are easy to see, and no
 * string grows beyond what one entry needs.
 */
export function* documentPieces(document: object): Generator<string> {
  const fields = Object.entries(document).filter(([, value]) => value !== undefined);
  yield '{\n';
  for (const [at, [name, value]] of fields.entries()) {
    const end = at < fields.length - 1 ? ',\n' : '\n';
    if (!Array.isArray(value)) yield `${JSON.stringify(name)}: ${JSON.stringify(value)}${end}`;
    else {
      yield `${JSON.stringify(name)}: [`;
      for (let entry = 0; entry < value.length; entry++) yield `${entry === 0 ? '' : ','}\n${JSON.stringify(value[entry])}`;
      yield `]${end}`;
    }
  }
  yield '}\n';
}

/** The same as bytes in UTF-8: a document of very many components is longer than a string may be. */
export function documentBytes(document: object): Uint8Array {
  return joinedBytes(documentPieces(document));
}

/** Pieces of a text one behind the other, in UTF-8. */
export function joinedBytes(pieces: Iterable<string>): Uint8Array {
  const parts: Buffer[] = [];
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < AT_ONCE) continue;
    parts.push(Buffer.from(waiting));
    waiting = '';
  }
  return Buffer.concat([...parts, Buffer.from(waiting)]);
}

/** Characters encoded at once. */
const AT_ONCE = 1_000_000;
