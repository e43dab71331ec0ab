/** What a Git index tells about the work tree. Paths are relative to the work tree's root, with `/`. */
export interface TrackedFiles {
  /** Names of the tracked files in each folder that holds any, at any depth ('' is the root); a folder of folders has an empty set. */
  readonly folders: ReadonlyMap<string, ReadonlySet<string>>;
  /** Folders that are submodules (gitlinks). */
  readonly submodules: ReadonlySet<string>;
}

export const NOTHING_TRACKED: TrackedFiles = { folders: new Map(), submodules: new Set() };

const HEADER = 12;
/** Ten 32-bit numbers come before the object id. */
const NUMBERS = 40;
const GITLINK = 0o160000;
const SLASH = 47;

/**
 * Reads the paths of an index file, versions 2 to 4 (gitformat-index(5)); `idLength` is 20, or 32 in SHA-256 repositories.
 * Undefined where the file is no index, is cut short, or is split (its entries stand in another file).
 */
export function readIndex(bytes: Uint8Array, idLength: 20 | 32): TrackedFiles | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0) !== 0x44495243) return undefined;
  const version = view.getUint32(4);
  const count = view.getUint32(8);
  if (version < 2 || version > 4) return undefined;
  const builder = createBuilder();
  let at = HEADER;
  let path: Uint8Array = new Uint8Array(0);
  for (let i = 0; i < count; i++) {
    const start = at;
    if (start + NUMBERS + idLength + 2 > bytes.length) return undefined;
    const extended = (view.getUint16(start + NUMBERS + idLength) & 0x4000) !== 0;
    at = start + NUMBERS + idLength + (extended ? 4 : 2);
    const removed = version === 4 ? readVariable(bytes, at) : undefined;
    at = removed?.next ?? at;
    const end = bytes.indexOf(0, at);
    if (end < 0) return undefined;
    const submodule = (view.getUint32(start + 24) & 0o170000) === GITLINK;
    if (removed) {
      path = joined(path.subarray(0, Math.max(0, path.length - removed.value)), bytes.subarray(at, end));
      builder.add(path, 0, path.length, submodule);
    } else builder.add(bytes, at, end, submodule);
    at = removed ? end + 1 : start + ((end - start + 8) & ~7);
  }
  return isSplit(bytes, view, at, idLength) ? undefined : builder.finish();
}

interface Builder {
  /** The path that stands in `bytes` from `start` to `end`. */
  add(bytes: Uint8Array, start: number, end: number, submodule: boolean): void;
  finish(): TrackedFiles;
}

/** Collects paths given in order, as bytes: those of one folder follow one another, so that it and its names are decoded once. */
function createBuilder(): Builder {
  const folders = new Map<string, Set<string>>();
  const submodules = new Set<string>();
  let folder: Uint8Array | undefined;
  /** Names of its files, each followed by a slash. */
  let names: Uint8Array = new Uint8Array(4096);
  let length = 0;
  const leave = (): void => {
    const left = folder;
    if (!left) return;
    const found = enter(folders, decode(left));
    if (length > 0) for (const name of decode(names.subarray(0, length - 1)).split('/')) found.add(name);
    length = 0;
  };
  return {
    add: (bytes, start, end, submodule) => {
      let slash = end - 1;
      while (slash >= start && bytes[slash] !== SLASH) slash--;
      if (!folder || !isAt(folder, bytes, start, Math.max(start, slash))) {
        leave();
        folder = bytes.slice(start, Math.max(start, slash));
      }
      if (submodule) return void submodules.add(decode(bytes.subarray(start, end)));
      while (length + end - slash > names.length) names = joined(names, names);
      for (let i = slash + 1; i < end; i++) names[length++] = bytes[i] ?? 0;
      names[length++] = SLASH;
    },
    finish: () => {
      leave();
      return { folders, submodules };
    },
  };
}

function enter(folders: Map<string, Set<string>>, folder: string): Set<string> {
  for (let slash = folder.lastIndexOf('/'); slash > 0; slash = folder.lastIndexOf('/', slash - 1)) {
    const above = folder.slice(0, slash);
    if (folders.has(above)) break;
    folders.set(above, new Set());
  }
  const found = folders.get(folder) ?? new Set<string>();
  folders.set(folder, found);
  return found;
}

function isAt(folder: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (folder.length !== end - start) return false;
  for (let i = folder.length - 1; i >= 0; i--) if (folder[i] !== bytes[start + i]) return false;
  return true;
}

function joined(kept: Uint8Array, written: Uint8Array): Uint8Array {
  const path = new Uint8Array(kept.length + written.length);
  path.set(kept);
  path.set(written, kept.length);
  return path;
}

/** The "offset encoding" of pack files, as version 4 uses it for the length to cut from the path before. */
function readVariable(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } {
  let at = from;
  let byte = bytes[at++] ?? 0;
  let value = byte & 0x7f;
  while (byte & 0x80) {
    byte = bytes[at++] ?? 0;
    value = (value + 1) * 128 + (byte & 0x7f);
  }
  return { value, next: at };
}

/** Extensions follow the entries: four letters and a length; `link` says that the index is split. */
function isSplit(bytes: Uint8Array, view: DataView, from: number, idLength: number): boolean {
  for (let at = from; at + 8 <= bytes.length - idLength; at += 8 + view.getUint32(at + 4)) {
    if (decode(bytes.subarray(at, at + 4)) === 'link') return true;
  }
  return false;
}

// As the file system tells names: with a byte order mark, where one begins so.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
