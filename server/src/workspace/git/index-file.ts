/** What a Git index tells about the work tree. Paths are relative to the work tree's root, with `/`. */
export interface TrackedFiles {
  readonly files: ReadonlySet<string>;
  /** Every folder that holds a tracked file, at any depth. */
  readonly folders: ReadonlySet<string>;
  /** Folders that are submodules (gitlinks). */
  readonly submodules: ReadonlySet<string>;
}

export const NOTHING_TRACKED: TrackedFiles = { files: new Set(), folders: new Set(), submodules: new Set() };

const HEADER = 12;
/** Ten 32-bit numbers come before the object id. */
const NUMBERS = 40;
const GITLINK = 0o160000;

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
  const result = { files: new Set<string>(), folders: new Set<string>(), submodules: new Set<string>() };
  let at = HEADER;
  let path = '';
  for (let i = 0; i < count; i++) {
    const start = at;
    if (start + NUMBERS + idLength + 2 > bytes.length) return undefined;
    const extended = (view.getUint16(start + NUMBERS + idLength) & 0x4000) !== 0;
    at = start + NUMBERS + idLength + (extended ? 4 : 2);
    let kept = '';
    if (version === 4) {
      const removed = readVariable(bytes, at);
      at = removed.next;
      kept = path.slice(0, Math.max(0, path.length - removed.value));
    }
    const end = bytes.indexOf(0, at);
    if (end < 0) return undefined;
    path = kept + decode(bytes, at, end);
    at = version === 4 ? end + 1 : start + ((end - start + 8) & ~7);
    if ((view.getUint32(start + 24) & 0o170000) === GITLINK) result.submodules.add(path);
    else result.files.add(path);
    addFolders(result.folders, path);
  }
  return isSplit(bytes, view, at, idLength) ? undefined : result;
}

/** Paths are in order, so that a folder's ancestors are known once it is. */
function addFolders(folders: Set<string>, path: string): void {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const folder = path.slice(0, slash);
    if (folders.has(folder)) return;
    folders.add(folder);
  }
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
    if (decode(bytes, at, at + 4) === 'link') return true;
  }
  return false;
}

const decoder = new TextDecoder();

function decode(bytes: Uint8Array, start: number, end: number): string {
  for (let i = start; i < end; i++) if ((bytes[i] ?? 0) >= 0x80) return decoder.decode(bytes.subarray(start, end));
  return String.fromCharCode(...bytes.subarray(start, end));
}
