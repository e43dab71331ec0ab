import { compactFacts, createExpander } from '../../core/facts/compact';
import type { CompactFacts } from '../../core/facts/compact';
import type { FileFacts } from '../../core/facts/model';

/** A file's stamp and facts, as kept. */
export interface KeptEntry {
  readonly stamp: string;
  readonly facts: FileFacts;
}

/** What is kept of one file. */
export interface KeptRecord {
  readonly stamp: string;
  /** Read when asked for. */
  facts(): FileFacts | undefined;
}

/** What is kept, file by file. */
export interface KeptFile {
  readonly size: number;
  recordOf(path: string): KeptRecord | undefined;
}

// The format: a head; two tables of tags and notices, since most are the same in many files; one line per file: path, stamp,
// numbers of its tags and of its notices, line starts, and anything else as JSON, parted by tabs; a checksum. All is ASCII,
// which is read and held twice as fast.

const NOTHING: KeptFile = { size: 0, recordOf: () => undefined };

/** Undefined where the text is damaged; empty where its head is another one. */
export function readKeptFile(text: string, head: string): KeptFile | undefined {
  if (!text.startsWith(`${head}\n`)) return NOTHING;
  const end = text.lastIndexOf('\n');
  if (checksum(text, end) !== text.slice(end + 1)) return undefined;
  const [, tags = '[]', notices = '[]', ...lines] = text.slice(0, end).split('\n');
  const byPath = new Map<string, string>();
  for (const line of lines) byPath.set(line.slice(0, line.indexOf('\t')), line);
  const expand = createExpander();
  const tables = { t: JSON.parse(tags) as NonNullable<CompactFacts['t']>, c: JSON.parse(notices) as NonNullable<CompactFacts['c']> };
  const factsOf = (path: string, fields: readonly string[]): FileFacts | undefined => {
    const [, , t = '', c = '', l = '', rest = ''] = fields;
    if (t === '' && c === '' && rest === '') return expand(path, undefined);
    const other = rest === '' ? {} : (JSON.parse(rest) as Partial<CompactFacts> & { readonly whole?: FileFacts });
    if (other.whole) return other.whole;
    const says = t !== '' || c !== '' || other.m !== undefined || other.n !== undefined;
    return expand(path, { ...other, ...(t !== '' && { t: pick(tables.t, t) }), ...(c !== '' && { c: pick(tables.c, c) }), ...(says && { l }) });
  };
  return {
    size: byPath.size,
    recordOf: (path) => {
      const fields = byPath.get(escaped(path))?.split('\t');
      return fields && { stamp: fields[1] ?? '', facts: () => factsOf(path, fields) };
    },
  };
}

function pick<T>(table: readonly T[], numbers: string): T[] {
  return numbers.split(' ').map((number) => table[Number.parseInt(number, 36)]).filter((value) => value !== undefined);
}

/** Facts longer than this (characters of JSON) are read again each time: lock files of many megabytes. */
const LONGEST_ENTRY = 100_000;

/** Writes what `readKeptFile` reads, calling `breathe` now and then. */
export async function writeKeptFile(head: string, entries: ReadonlyMap<string, KeptEntry>, breathe: () => Promise<void>): Promise<string> {
  const tags = createTable();
  const notices = createTable();
  const lines: string[] = [];
  for (const [path, { stamp, facts }] of entries) {
    const fields = facts.role === 'covered' ? coveredFields(compactFacts(facts), tags, notices) : ['', '', '', ascii(JSON.stringify({ whole: facts }))];
    const line = [escaped(path), stamp, ...fields].join('\t');
    if (line.length <= LONGEST_ENTRY) lines.push(line);
    if (lines.length % 500 === 0) await breathe();
  }
  const body = [head, tags.text(), notices.text(), ...lines].join('\n');
  return `${body}\n${checksum(body, body.length)}`;
}

function coveredFields(compact: CompactFacts | undefined, tags: Table, notices: Table): string[] {
  if (compact === undefined) return ['', '', '', ''];
  const { t = [], c = [], l = '', ...rest } = compact;
  return [t.map(tags.numberOf).join(' '), c.map(notices.numberOf).join(' '), l, Object.keys(rest).length === 0 ? '' : ascii(JSON.stringify(rest))];
}

interface Table {
  numberOf(value: unknown): string;
  text(): string;
}

function createTable(): Table {
  const numbers = new Map<string, string>();
  return {
    numberOf: (value) => {
      const key = JSON.stringify(value);
      const number = numbers.get(key) ?? numbers.size.toString(36);
      numbers.set(key, number);
      return number;
    },
    text: () => ascii(`[${[...numbers.keys()].join(',')}]`),
  };
}

/** JSON in ASCII alone. */
function ascii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A path without what parts fields and lines, in ASCII. */
function escaped(path: string): string {
  return /[^!-~]|%/.test(path) ? encodeURIComponent(path.replace(/[\ud800-\udfff]/g, (unit) => `%u${unit.charCodeAt(0).toString(16)}`)) : path;
}

/** FNV-1a over the first `end` characters (Fowler, Noll, Vo): notices half and damaged files. */
function checksum(text: string, end: number): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16);
}
