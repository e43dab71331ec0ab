import { plainLines, trimmed, type PlainLine } from '../parsing/plain-lines';
import type { Located } from '../../text/span';
import { readName, type Row } from './rows';

const NAME = /^(?:name|(?:package|module|dependency|library|component|artifact|project|software|gem|crate|product)(?:[ _-]?(?:name|id))?|dependencies|libraries|bibliothek|bibliothèque)$/i;
const VERSION = /^(?:(?:package|module|installed)[ _-]?)?version(?:en)?$/i;
const LICENCE = /^(?:(?:declared|spdx|module|package)[ _-]?)?licen[cs]e(?:s|[ _-]?(?:type|name|id|identifier|expression))?$|^(?:lizenz|licentie|licenza|spdx)$/i;

/** Columns of a table, counted from 0. */
interface Columns {
  readonly name: number;
  readonly licence: number;
  readonly version: number;
}

/** Tables in Markdown with a column for names and one for licences, as pip-licenses, license-maven-plugin and people write them. */
export function readTables(text: string): Row[] {
  const rows: Row[] = [];
  let columns: Columns | undefined;
  let before: PlainLine | undefined;
  for (const line of plainLines(text)) {
    if (!line.text.includes('|')) columns = undefined;
    else if (before && /^[\s|:-]+$/.test(line.text) && line.text.includes('-')) columns = columnsOf(barCells(before).map((cell) => cell?.value ?? ''));
    else if (columns) rows.push(...rowOf(barCells(line), columns));
    before = line;
  }
  return rows;
}

/** Lists with values parted by commas: with a line of titles, or Go's `module,address,licence` without. */
export function readCommas(text: string): Row[] {
  const [first, ...others] = plainLines(text).map(commaCells);
  if (!first) return [];
  const columns = columnsOf(first.map((cell) => cell?.value ?? ''));
  if (columns) return others.flatMap((cells) => rowOf(cells, columns));
  const go = { name: 0, version: -1, licence: 2 };
  return [first, ...others].flatMap((cells) => (cells.length === 3 && /^[\w.-]+\.\w+\//.test(cells[0]?.value ?? '') && /^(?:https?:|Unknown)/.test(cells[1]?.value ?? '') ? rowOf(cells, go).map((row) => ({ ...row, ecosystem: 'go' as const })) : []));
}

function columnsOf(titles: readonly string[]): Columns | undefined {
  const name = titles.findIndex((title) => NAME.test(title));
  const licence = titles.findIndex((title) => LICENCE.test(title));
  return name < 0 || licence < 0 ? undefined : { name, licence, version: titles.findIndex((title) => VERSION.test(title)) };
}

type Cell = Located<string> | undefined;

function rowOf(cells: readonly Cell[], { name, licence, version }: Columns): Row[] {
  const [named, stated, pinned] = [cells[name], cells[licence], cells[version]];
  if (!named || !stated || /^(?:unknown|none|n\/a|-+)$/i.test(stated.value)) return [];
  const read = readName(named);
  return [{ ...read, licence: stated, ...(pinned && read.version === undefined && { version: pinned.value }) }];
}

/** The cells of a line of a Markdown table, without links and emphasis. */
function barCells({ text, start }: PlainLine): Cell[] {
  const lead = /^\s*\|?/.exec(text)?.[0].length ?? 0;
  const cells: Cell[] = [];
  let at = lead;
  for (const cell of text.slice(lead).replace(/\|\s*$/, '').split('|')) {
    cells.push(plain(trimmed(cell, start + at)));
    at += cell.length + 1;
  }
  return cells;
}

/** `[MIT](address)`, `**MIT**` and `` `MIT` `` say MIT. */
function plain(cell: Cell): Cell {
  const [, before, value] = /^((?:\[|[*_`"])+)([^\]*`"]+)/.exec(cell?.value ?? '') ?? [];
  if (!cell || before === undefined || value === undefined) return cell;
  const start = cell.span.start + before.length;
  return { value, span: { start, end: start + value.length } };
}

/** The values of a line, quoted or not (RFC 4180, on one line). */
function commaCells({ text, start }: PlainLine): Cell[] {
  return [...text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(({ 0: whole, 1: quoted, 2: bare, index }) => {
    const value = quoted ?? bare ?? '';
    const from = start + index + whole.length - value.length - (quoted === undefined ? 0 : 1);
    return trimmed(value, from);
  });
}
