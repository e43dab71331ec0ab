/**
 * The end of the last whole line within the first `most` words, signs and line ends of `text`; `undefined` where there are no more than
 * that. Told before the text is read: parsers take about as long for each of them, and no time for blanks and long words.
 */
export function partsEnd(text: string, most: number): number | undefined {
  // No text has more parts than characters.
  if (text.length <= most) return undefined;
  let parts = 0;
  let line = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const word = isWord(code);
    if (word ? !inWord : code !== 32 && code !== 9 && code !== 13) {
      if (++parts > most) return line > 0 ? line : i;
    }
    inWord = word;
    if (code === 10) line = i + 1;
  }
  return undefined;
}

/** Letters, digits, `-`, `.`, `/`, `_` and whatever is not ASCII: names, versions and addresses are one word, or few. */
function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 45 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || code > 127;
}
