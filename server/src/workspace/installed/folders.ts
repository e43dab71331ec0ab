/** `directory` and the folders above it, up to and including `root`; only `directory` where it lies outside. */
export function ancestorsWithin(directory: string, root: string): readonly string[] {
  const folders = [directory];
  if (!directory.startsWith(`${root}/`)) return folders;
  for (let at = directory; at !== root; ) {
    at = at.slice(0, at.lastIndexOf('/'));
    folders.push(at);
  }
  return folders;
}
