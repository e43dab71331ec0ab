/** Lengths below this take one character. */
const SHORT = 90;
const FIRST = 33;

/** The starts of lines as short printable ASCII text, for keeping: one character a line, but for very long ones. */
export function writeLineStarts(starts: readonly number[]): string {
  let text = '';
  for (let i = 1; i < starts.length; i++) {
    const length = (starts[i] ?? 0) - (starts[i - 1] ?? 0);
    text += length < SHORT ? String.fromCharCode(FIRST + length) : `~${length.toString(36)}~`;
  }
  return text;
}

/** Reads back what `writeLineStarts` wrote. */
export function readLineStarts(text: string): readonly number[] {
  const starts = [0];
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charAt(i) === '~') {
      const end = text.indexOf('~', i + 1);
      at += Number.parseInt(text.slice(i + 1, end), 36);
      i = end;
    } else at += text.charCodeAt(i) - FIRST;
    starts.push(at);
  }
  return starts;
}
