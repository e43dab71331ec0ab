import { compactFacts } from '../../core/facts/compact';
import type { FileFacts } from '../../core/facts/model';
import type { Finding } from '../../core/findings/model';
import { baseNameOf, folderOf } from '../../core/text/paths';
import { FOLDER } from './kept-file';
import { writeFinding } from './kept-findings';
import { ascii, checksum, createTable, escaped } from './kept-text';
import type { Table } from './kept-text';

/** A file's stamp and facts, to be kept; what has no facts is left out. */
export interface KeptEntry {
  readonly stamp: string;
  readonly facts?: FileFacts;
}

/** The findings about a file, and what they were judged by. */
export interface Judged {
  readonly by: string;
  readonly findings: readonly Finding[];
}

/** Facts longer than this (characters of JSON) are read again each time: lock files of many megabytes. */
const LONGEST_ENTRY = 100_000;
/** Nor are facts of so many packages written down only to be found too long: an entry of them has a hundred characters and more. */
const MOST_LOCKED = 1_000;

/** Writes what `readKeptFile` reads, with what was found in all of them together, calling `breathe` now and then. */
export async function writeKeptFile(head: string, entries: readonly KeptEntry[], together: string, judgedOf: (facts: FileFacts) => Judged | undefined, breathe: () => Promise<void>): Promise<string> {
  const [tags, notices, views, findings, sayings] = [createTable(), createTable(), createTable(), createTable(), createTable()];
  const byFolder = new Map<string, string[]>();
  // In the order of their covered files, in which they are asked for again; documents were read before all of these.
  for (const { facts } of entries) if (facts?.role === 'covered') byFolder.set(folderOf(facts.path), []);
  let size = 0;
  for (const { stamp, facts } of entries) {
    if (!facts || (facts.manifest?.locked.length ?? 0) > MOST_LOCKED) continue;
    const fields = facts.role === 'covered' ? [sayings.numberOf(saying(facts, tags, notices)), judgedText(judgedOf(facts), views, findings), ''] : ['', '', ascii(JSON.stringify(facts))];
    const { path } = facts;
    const line = [escaped(baseNameOf(path)), stamp, ...fields].join('\t');
    if (line.length > LONGEST_ENTRY) continue;
    const folder = folderOf(path);
    const lines = byFolder.get(folder);
    if (lines) lines.push(line);
    else byFolder.set(folder, [line]);
    if (++size % 500 === 0) await breathe();
  }
  const said = sayings.lines();
  const files = [...byFolder].flatMap(([folder, lines]) => (lines.length === 0 ? [] : [[`${FOLDER}${escaped(folder)}`, ...lines].join('\n')]));
  const body = [head, tags.text(), notices.text(), views.text(), findings.text(), ascii(together), `${said.length} ${size}`, ...said, ...files].join('\n');
  return `${body}\n${checksum(body, body.length)}`;
}

function saying(facts: FileFacts, tags: Table, notices: Table): string {
  const compact = compactFacts(facts);
  if (compact === undefined) return '';
  const { t = [], c = [], l = '', ...rest } = compact;
  const numbers = (table: Table, values: readonly unknown[]): string => values.map((value) => table.numberOf(JSON.stringify(value))).join(' ');
  return [numbers(tags, t), numbers(notices, c), l, Object.keys(rest).length === 0 ? '' : ascii(JSON.stringify(rest))].join('\t');
}

function judgedText(judged: Judged | undefined, views: Table, findings: Table): string {
  const texts = judged?.findings.map(writeFinding);
  if (!judged || texts?.some((text) => text === undefined)) return '';
  return [views.numberOf(JSON.stringify(judged.by)), ...(texts ?? []).map((text) => findings.numberOf(JSON.stringify(text)))].join(' ');
}
