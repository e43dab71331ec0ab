import type { DirectoryEntry, FileSystem } from '../runtime';

/**
 * A folder of which only some files are seen: `shown` has their paths in `root` (relative, `/`), each with the absolute path of what it
 * holds. For commands about a file that need no more of its project.
 */
export function shownFiles(files: FileSystem, root: string, shown: ReadonlyMap<string, string>): FileSystem {
  const folders = new Map<string, Map<string, DirectoryEntry>>([['', new Map()]]);
  for (const path of shown.keys()) {
    const parts = path.split('/');
    parts.forEach((name, at) => {
      const folder = parts.slice(0, at).join('/');
      const entries = folders.get(folder) ?? new Map<string, DirectoryEntry>();
      folders.set(folder, entries.set(name, { name, kind: at === parts.length - 1 ? 'file' : 'directory' }));
    });
  }
  const inRoot = (path: string): string | undefined => (path === root ? '' : path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined);
  const behind = (path: string): string | undefined => shown.get(inRoot(path) ?? '');
  return {
    list: (directory) => {
      const entries = folders.get(inRoot(directory) ?? '/');
      return entries && [...entries.values()];
    },
    status: (path) => {
      const actual = behind(path);
      if (actual !== undefined) return files.status(actual);
      return folders.has(inRoot(path) ?? '/') ? { kind: 'directory', size: 0, modified: 0 } : undefined;
    },
    read: (path, limit) => {
      const actual = behind(path);
      return actual === undefined ? undefined : files.read(actual, limit);
    },
  };
}
