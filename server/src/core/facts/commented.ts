/** True where `offset` of a manifest stands in a comment: only there it holds notices, elsewhere it holds data. JSON has no comments. */
export function isCommented(text: string, path: string, offset: number): boolean {
  if (/\.(json|lock|jsonc)$/i.test(path)) return false;
  if (text.lastIndexOf('<!--', offset) > text.lastIndexOf('-->', offset)) return true;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trimStart();
  return /^(#|\/\/|\/\*|\*|;|--|%)/.test(line) || /^(#|\/\/|\/\*|\*)/.test(text.slice(offset, offset + 2));
}
