import type { DirectoryEntry, EntryKind, FileSystem } from '../../server/src/runtime';

/** A file's text or bytes, or where a link points. */
export type MemoryFile = string | Uint8Array | { readonly link: string };

/** A file system held in memory, for tests: absolute paths to contents. Folders exist by what they hold; links are not followed. */
export function memoryFiles(contents: Readonly<Record<string, MemoryFile>>, modified = 0): FileSystem {
  const entries = new Map<string, Map<string, EntryKind>>();
  for (const [path, content] of Object.entries(contents)) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/');
      const names = entries.get(folder) ?? new Map<string, EntryKind>();
      entries.set(folder, names.set(parts[depth] ?? '', depth < parts.length - 1 ? 'directory' : kindOf(content)));
    }
  }
  const bytes = (path: string): Uint8Array | undefined => {
    const content = contents[path];
    if (content === undefined || (typeof content === 'object' && 'link' in content)) return undefined;
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  return {
    list: (directory) => {
      const names = entries.get(directory.replace(/\/$/, ''));
      return names && [...names].map(([name, kind]): DirectoryEntry => ({ name, kind }));
    },
    status: (path) => {
      const content = contents[path];
      if (content !== undefined) {
        const data = bytes(path);
        return { kind: kindOf(content), size: data?.length ?? 0, modified, stamp: `=${Buffer.from(data ?? []).toString('base64')}` };
      }
      return entries.has(path) ? { kind: 'directory', size: 0, modified } : undefined;
    },
    read: (path, limit) => bytes(path)?.subarray(0, limit),
  };
}

function kindOf(content: MemoryFile): EntryKind {
  return typeof content === 'object' && 'link' in content ? 'link' : 'file';
}
