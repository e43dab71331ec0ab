import fc from 'fast-check';

/** Pieces that have broken parsers before: brackets, quotes, escapes, line ends, anchors, prototype keys, odd characters. */
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '</',
  '/>',
  '"',
  "'",
  '`',
  ',',
  ':',
  '=',
  '#',
  '//',
  '/*',
  '*/',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&',
  '&#0;',
  '&#x110000;',
  '&amp;',
  '\\',
  '\\u',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '  - ',
  '|\n',
  '&a ',
  '*a',
  '<<: *a\n',
  '? ',
  '---\n',
  '"""',
  "'''",
  '__proto__',
  'constructor',
  'null',
  '1e999',
  '\u0000',
  '\ufeff',
  '\ud800',
  '😀',
  '@',
  '$',
  '${a}',
  '${',
  '%',
  '!',
];

/** A text made from one of `seeds` by a few cuts, copies, swaps and insertions. */
export function mutated(seeds: readonly string[]): fc.Arbitrary<string> {
  const change = fc.tuple(
    fc.constantFrom('cut', 'copy', 'insert', 'replace', 'end'),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(40),
    fc.constantFrom(...PIECES),
  );
  return fc.tuple(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 6 })).map(([seed, changes]) =>
    changes.reduce((text, [kind, place, length, piece]) => {
      const at = Math.floor(place * text.length);
      const [before, slice, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
      if (kind === 'cut') return before + after;
      if (kind === 'copy') return before + slice + slice + after;
      if (kind === 'insert') return before + piece + slice + after;
      if (kind === 'replace') return before + piece + after;
      return before;
    }, seed),
  );
}
