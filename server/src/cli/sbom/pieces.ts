import { documentPieces } from '../../core/reports/bills/pieces';

/** A document as JSON in UTF-8: a document of very many components is longer than a string may be. */
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
