// How what is kept is written: in ASCII, which is read and held twice as fast; LF, TAB and blank part lines, fields and numbers.

/** JSON in ASCII alone. */
export function ascii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A name or path without what parts folders, lines and fields, in ASCII. */
export function escaped(path: string): string {
  return /[^!-~]|[%>]/.test(path) ? encodeURIComponent(path.replace(/[\ud800-\udfff]/g, (unit) => `%u${unit.charCodeAt(0).toString(16)}`)) : path;
}

/** The name or path that was written so. */
export function unescaped(written: string): string {
  if (!written.includes('%')) return written;
  try {
    return decodeURIComponent(written).replace(/%u([\da-f]{4})/g, (_all, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
  } catch {
    return written;
  }
}

/** Values that many files share, each written once and named by its number. */
export interface Table {
  numberOf(value: string): string;
  /** One JSON list. */
  text(): string;
  lines(): readonly string[];
}

/** A table of values that are written once and then by number. */
export function createTable(): Table {
  const numbers = new Map<string, string>();
  return {
    numberOf: (value) => {
      const number = numbers.get(value) ?? numbers.size.toString(36);
      numbers.set(value, number);
      return number;
    },
    text: () => ascii(`[${[...numbers.keys()].join(',')}]`),
    lines: () => [...numbers.keys()],
  };
}

/** The place in its table that a number names. */
export function placeOf(number: string): number {
  return Number.parseInt(number, 36);
}

/** FNV-1a (Fowler, Noll, Vo) over the first `end` characters, four of ASCII at a time: notices half and damaged files. */
export function checksum(text: string, end: number): string {
  let hash = 0x811c9dc5;
  let i = 0;
  for (; i + 4 <= end; i += 4) {
    const four = text.charCodeAt(i) | (text.charCodeAt(i + 1) << 7) | (text.charCodeAt(i + 2) << 14) | (text.charCodeAt(i + 3) << 21);
    hash = Math.imul(hash ^ four, 0x01000193);
  }
  for (; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16);
}
