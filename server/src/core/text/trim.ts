/** `text` without the characters at its end that `isOne` matches, each looked at once: a search for a run that ends the text looks again and again. */
export function withoutEnd(text: string, isOne: RegExp): string {
  let end = text.length;
  while (end > 0 && isOne.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
