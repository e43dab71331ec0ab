import { createExpander, factsSaid } from '../../core/facts/compact';
import type { CompactFacts, Said } from '../../core/facts/compact';
import type { FileFacts } from '../../core/facts/model';
import type { Finding } from '../../core/findings/model';
import { folderOf } from '../../core/text/paths';
import { readFinding } from './kept-findings';
import { checksum, escaped, placeOf } from './kept-text';

/** What is kept of one file, as it is written. */
export interface KeptRecord {
  /** Tells whether the file is still the one that was read. */
  readonly stamp: string;
  /** Number of what it says. */
  readonly said: string;
  /** Numbers of what it was judged by, and of its findings. */
  readonly judged: string;
  /** Facts of another kind, as JSON. */
  readonly whole: string;
}

/** What is kept. Reading a single record may throw where it is damaged in a way that the checksum does not notice. */
export interface KeptFile {
  /** Files. */
  readonly size: number;
  recordOf(path: string): KeptRecord | undefined;
  factsOf(path: string, record: KeptRecord): FileFacts;
  /** The findings about a covered file, where they were judged by the same; before anything that is accepted is left out. */
  findingsOf(path: string, record: KeptRecord, by: string): readonly Finding[] | undefined;
}

// The format, line by line: a head; tables of tags, of notices, of what files are judged by, of findings, each a list in JSON;
// how many lines of sayings follow, and how many files; the sayings (numbers of tags and of notices, line starts, and anything
// else as JSON); then each folder with `>` before its path, and its files: name, stamp, saying, judged, whole; last a checksum.

export const SAYINGS_AT = 6;
export const FOLDER = '>';

const NOTHING: KeptFile = {
  size: 0,
  recordOf: () => undefined,
  factsOf: (path) => factsSaid(path, {}),
  findingsOf: () => undefined,
};

const NO_FINDINGS: readonly Finding[] = [];

/** Undefined where the text is damaged; empty where its head is another one. */
export function readKeptFile(text: string, head: string): KeptFile | undefined {
  if (!text.startsWith(`${head}\n`)) return NOTHING;
  const end = text.lastIndexOf('\n');
  if (checksum(text, end) !== text.slice(end + 1)) return undefined;
  const folders = text.indexOf(`\n${FOLDER}`);
  const lines = text.slice(0, folders < 0 ? end : folders).split('\n');
  const [, tags = '[]', notices = '[]', views = '[]', findings = '[]', counts = ''] = lines;
  const [sayings = 0, size = 0] = counts.split(' ').map(Number);
  const saidOf = sayingReader(lines.slice(SAYINGS_AT, SAYINGS_AT + sayings), JSON.parse(tags) as Tags, JSON.parse(notices) as Notices);
  const numbers = new Map((JSON.parse(views) as readonly string[]).map((view, at) => [view, at]));
  const findingOf = findingReader(findings);
  let judge = { by: '', number: numbers.get('') };
  return {
    size,
    recordOf: recordReader(text, folders, end),
    factsOf: (path, { said, whole }) => (whole === '' ? factsSaid(path, saidOf(placeOf(said))) : (JSON.parse(whole) as FileFacts)),
    findingsOf: (path, { judged }, by) => {
      if (judged === '') return undefined;
      // Files are asked about one after the other, with one and the same text.
      if (by !== judge.by) judge = { by, number: numbers.get(by) };
      const space = judged.indexOf(' ');
      if (placeOf(space < 0 ? judged : judged.slice(0, space)) !== judge.number) return undefined;
      return space < 0 ? NO_FINDINGS : judged.slice(space + 1).split(' ').map((number) => findingOf(placeOf(number))(path));
    },
  };
}

/** Folders are found at once, their files when the first of them is asked for: files come folder by folder. */
function recordReader(text: string, from: number, end: number): (path: string) => KeptRecord | undefined {
  const blocks = new Map<string, { readonly start: number; readonly end: number }>();
  for (let at = from; at >= 0; ) {
    const next = text.indexOf(`\n${FOLDER}`, at + 1);
    const name = text.indexOf('\n', at + 1);
    blocks.set(text.slice(at + 2, name), { start: name + 1, end: next < 0 ? end : next });
    at = next;
  }
  let last: string | undefined;
  let records = new Map<string, string>();
  return (path) => {
    const folder = folderOf(path);
    if (folder !== last) {
      last = folder;
      records = new Map();
      const block = blocks.get(escaped(folder));
      for (const line of block ? text.slice(block.start, block.end).split('\n') : []) records.set(line.slice(0, line.indexOf('\t')), line);
    }
    const line = records.get(escaped(folder === '' ? path : path.slice(folder.length + 1)));
    if (line === undefined) return undefined;
    const [, stamp = '', said = '', judged = '', whole = ''] = line.split('\t');
    return { stamp, said, judged, whole };
  };
}

type Tags = NonNullable<CompactFacts['t']>;
type Notices = NonNullable<CompactFacts['c']>;

/** Each saying is read when the first file that says it is asked for. */
function sayingReader(lines: readonly string[], tags: Tags, notices: Notices): (at: number) => Said {
  const expand = createExpander();
  const known: Said[] = [];
  const read = (line: string): Said => {
    if (line === '') return expand(undefined);
    const [t = '', c = '', l = '', rest = ''] = line.split('\t');
    const other = rest === '' ? {} : (JSON.parse(rest) as Partial<CompactFacts>);
    const says = t !== '' || c !== '' || other.m !== undefined || other.n !== undefined;
    return expand({ ...other, ...(t !== '' && { t: pick(tags, t) }), ...(c !== '' && { c: pick(notices, c) }), ...(says && { l }) });
  };
  return (at) => (known[at] ??= read(lines[at] ?? ''));
}

function pick<T>(table: readonly T[], numbers: string): T[] {
  return numbers.split(' ').map((number) => table[placeOf(number)]).filter((value) => value !== undefined);
}

function findingReader(table: string): (at: number) => (path: string) => Finding {
  let texts: readonly string[] | undefined;
  const known: ((path: string) => Finding)[] = [];
  return (at) => {
    texts ??= JSON.parse(table) as readonly string[];
    return (known[at] ??= readFinding(texts[at] ?? ''));
  };
}
