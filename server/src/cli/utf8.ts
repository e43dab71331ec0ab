/**
 * Text as UTF-8 with a character for each byte. Large answers are put together from pieces in this form, which are encoded
 * once: joining them is cheap, and `bytesOf` copies.
 */
export function utf8Of(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** The bytes of text in the form of `utf8Of`. */
export function bytesOf(utf8: string): Uint8Array {
  return Buffer.from(utf8, 'latin1');
}
