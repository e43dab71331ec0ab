import { createExpander, factsSaid } from '../../core/facts/compact';
import type { CompactFacts, Said } from '../../core/facts/compact';
import type { FileFacts } from '../../core/facts/model';
import type { Finding } from '../../core/findings/model';
import { readFinding } from './kept-findings';
import { checksum, escaped, placeOf } from './kept-text';

/** What is kept of the files of one folder. */
export interface KeptFolder {
  /** As it is written, for a `StampReader`. */
  readonly lines: string;
  /** The place at which more is told of a file, -1 where nothing is kept; to be asked in the order of writing, which takes no searching. */
  placeOf(name: string): number;
}

/** What is kept, file by file at its place. Reading may throw where it is damaged in a way that the checksum does not notice. */
export interface KeptFile {
  /** Files. */
  readonly size: number;
  /** What was found in all of them together, for `readTogether`. */
  readonly together: string;
  folder(path: string): KeptFolder | undefined;
  /** Tells whether the file is still the one that was read. */
  stampAt(place: number): string;
  factsAt(place: number, path: string): FileFacts;
  /** The findings about a covered file, where they were judged by the same; before anything that is accepted is left out. */
  findingsAt(place: number, path: string, by: string): readonly Finding[] | undefined;
}

// The format, line by line: a head; tables of tags, of notices, of what files are judged by, of findings, each a list in JSON;
// what was found in all files together, as JSON; how many lines of sayings follow, and how many files; the sayings (numbers of tags and of notices, line starts, and anything
// else as JSON); then each folder with `>` before its path, and its files: name, stamp, saying, judged, whole; last a checksum.

export const SAYINGS_AT = 7;
export const FOLDER = '>';

const NOTHING: KeptFile = {
  size: 0,
  together: '',
  folder: () => undefined,
  stampAt: () => '',
  factsAt: (_place, path) => factsSaid(path, {}),
  findingsAt: () => undefined,
};

const NO_FINDINGS: readonly Finding[] = [];

/** Undefined where the text is damaged; empty where its head is another one. */
export function readKeptFile(text: string, head: string): KeptFile | undefined {
  if (!text.startsWith(`${head}\n`)) return NOTHING;
  const end = text.lastIndexOf('\n');
  if (checksum(text, end) !== text.slice(end + 1)) return undefined;
  const folders = text.indexOf(`\n${FOLDER}`);
  const lines = text.slice(0, folders < 0 ? end : folders).split('\n');
  const [, tags = '[]', notices = '[]', views = '[]', findings = '[]', together = '', counts = ''] = lines;
  const [sayings = 0, size = 0] = counts.split(' ').map(Number);
  const saidOf = sayingReader(lines.slice(SAYINGS_AT, SAYINGS_AT + sayings), JSON.parse(tags) as Tags, JSON.parse(notices) as Notices);
  const numbers = new Map((JSON.parse(views) as readonly string[]).map((view, at) => [view, at]));
  const judgedOf = judgedReader(findings);
  let judge = { by: '', number: numbers.get('') };
  return {
    size,
    together,
    folder: folderReader(text, folders, end),
    stampAt: (place) => text.slice(place, text.indexOf('\t', place)),
    factsAt: (place, path) => {
      const said = text.indexOf('\t', place) + 1;
      // Of a file of another kind both fields before are empty.
      if (text[said] !== '\t') return factsSaid(path, saidOf(placeOf(text.slice(said, text.indexOf('\t', said)))));
      return JSON.parse(text.slice(said + 2, text.indexOf('\n', said))) as FileFacts;
    },
    findingsAt: (place, path, by) => {
      const from = text.indexOf('\t', text.indexOf('\t', place) + 1) + 1;
      const judged = judgedOf(text.slice(from, text.indexOf('\t', from)));
      // Files are asked about one after the other, with one and the same text.
      if (by !== judge.by) judge = { by, number: numbers.get(by) };
      if (!judged || judged.by !== judge.number) return undefined;
      return judged.findings.length === 0 ? NO_FINDINGS : judged.findings.map((findingAt) => findingAt(path));
    },
  };
}

/** Folders are found at once, their files when they are asked for: they come folder by folder, in the order they were written. */
function folderReader(text: string, from: number, end: number): KeptFile['folder'] {
  const blocks = new Map<string, { readonly start: number; readonly end: number }>();
  for (let at = from; at >= 0; ) {
    const next = text.indexOf(`\n${FOLDER}`, at + 1);
    const name = text.indexOf('\n', at + 1);
    blocks.set(text.slice(at + 2, name), { start: name + 1, end: next < 0 ? end : next });
    at = next;
  }
  return (folder) => {
    const block = blocks.get(escaped(folder));
    if (!block) return undefined;
    let at = block.start;
    let places: ReadonlyMap<string, number> | undefined;
    return {
      lines: text.slice(block.start, block.end),
      placeOf: (name) => {
        const written = escaped(name);
        if (text[at + written.length] !== '\t' || !text.startsWith(written, at)) {
          const found = (places ??= placesIn(text, block)).get(written);
          if (found === undefined) return -1;
          at = found;
        }
        const place = at + written.length + 1;
        at = text.indexOf('\n', place) + 1;
        return place;
      },
    };
  };
}

/** Where the lines of a folder begin, by name as written. */
function placesIn(text: string, { start, end }: { readonly start: number; readonly end: number }): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = start; at < end; at = text.indexOf('\n', at) + 1) places.set(text.slice(at, text.indexOf('\t', at)), at);
  return places;
}

type Tags = NonNullable<CompactFacts['t']>;
type Notices = NonNullable<CompactFacts['c']>;

/** Each saying is read when the first file that says it is asked for. */
function sayingReader(lines: readonly string[], tags: Tags, notices: Notices): (at: number) => Said {
  const expand = createExpander({ shared: true });
  const known: Said[] = [];
  const read = (line: string): Said => {
    if (line === '') return expand(undefined);
    // Field by field: there are many thousands of them, and one is read once.
    const fields = line.split('\t');
    const t = fields[0] ?? '';
    const c = fields[1] ?? '';
    const rest = fields[3] ?? '';
    const compact: { -readonly [K in keyof CompactFacts]: CompactFacts[K] } = rest === '' ? {} : (JSON.parse(rest) as CompactFacts);
    if (t !== '') compact.t = pick(tags, t);
    if (c !== '') compact.c = pick(notices, c);
    if (t !== '' || c !== '' || compact.m !== undefined || compact.n !== undefined) compact.l = fields[2] ?? '';
    return expand(compact);
  };
  return (at) => (known[at] ??= read(lines[at] ?? ''));
}

function pick<T>(table: readonly T[], numbers: string): T[] {
  const picked: T[] = [];
  for (let at = 0; at >= 0; at = numbers.indexOf(' ', at) + 1 || -1) {
    const value = table[placeOf(at === 0 ? numbers : numbers.slice(at))];
    if (value !== undefined) picked.push(value);
  }
  return picked;
}

interface JudgedText {
  /** Number of what it was judged by. */
  readonly by: number;
  readonly findings: readonly ((path: string) => Finding)[];
}

/** Most files are judged by the same and have the same findings as others: each such text is read once. */
function judgedReader(table: string): (numbers: string) => JudgedText | undefined {
  let texts: readonly string[] | undefined;
  const made: ((path: string) => Finding)[] = [];
  const findingAt = (at: number): ((path: string) => Finding) => {
    texts ??= JSON.parse(table) as readonly string[];
    return (made[at] ??= readFinding(texts[at] ?? ''));
  };
  const known = new Map<string, JudgedText>();
  const read = (numbers: string): JudgedText => {
    const places = numbers.split(' ').map(placeOf);
    return { by: places[0] ?? -1, findings: places.slice(1).map(findingAt) };
  };
  return (numbers) => {
    if (numbers === '') return undefined;
    const judged = known.get(numbers) ?? read(numbers);
    known.set(numbers, judged);
    return judged;
  };
}
