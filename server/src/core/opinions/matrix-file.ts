import type { Message } from '../messages/model';
import { fail, succeed } from '../text/result';
import type { Result } from '../text/result';
import type { Opinion, OpinionSource } from './model';

/** Characters of a matrix file that are read; OSADL's own with explanations has about 4 million. */
const LIMIT = 20_000_000;

interface Cell {
  readonly verdict: string;
  readonly explanation?: string;
}

type Matrix = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

/**
 * Reads a compatibility matrix in OSADL's JSON forms: `{ "OUTBOUND": { "INBOUND": "Yes" } }`, or the sequential form
 * `{ "licenses": [{ "name", "compatibilities": [{ "name", "compatibility", "explanation" }] }] }`. The leading licence is
 * the outbound one (osadl.org, "Access to raw data"). `name` attributes the answers, e.g. the file's name.
 */
export function readMatrixFile(text: string, name: string): Result<OpinionSource, Message> {
  const wrong = (id: 'opinion.matrix.unreadable' | 'opinion.matrix.empty' | 'opinion.matrix.too-long'): Result<OpinionSource, Message> => fail({ id, args: { file: name } });
  if (text.length > LIMIT) return wrong('opinion.matrix.too-long');
  const value = readJson(text);
  if (!isRecord(value)) return wrong('opinion.matrix.unreadable');
  const matrix = Array.isArray(value['licenses']) ? readSequence(value['licenses']) : readTable(value);
  if (matrix.size === 0) return wrong('opinion.matrix.empty');
  return succeed({ name, opinion: (inbound, outbound) => opinionOf(matrix.get(outbound)?.get(inbound)) });
}

function opinionOf(cell: Cell | undefined): Opinion | undefined {
  if (!cell) return undefined;
  const merge = cell.verdict === 'Yes' || cell.verdict === 'Same' ? 'yes' : cell.verdict === 'No' ? 'no' : undefined;
  return {
    verdict: cell.verdict,
    ...(merge && { merge }),
    note: cell.explanation === undefined ? { id: 'opinion.matrix', args: { verdict: cell.verdict } } : { id: 'opinion.matrix.explained', args: { verdict: cell.verdict, explanation: cell.explanation } },
  };
}

function readTable(value: Readonly<Record<string, unknown>>): Matrix {
  const rows = Object.entries(value).flatMap(([outbound, row]): [string, ReadonlyMap<string, Cell>][] => {
    if (!isRecord(row)) return [];
    const cells = Object.entries(row).flatMap(([inbound, verdict]): [string, Cell][] => (typeof verdict === 'string' ? [[inbound, { verdict }]] : []));
    return cells.length === 0 ? [] : [[outbound, new Map(cells)]];
  });
  return new Map(rows);
}

function readSequence(licences: readonly unknown[]): Matrix {
  const rows = licences.flatMap((item): [string, ReadonlyMap<string, Cell>][] => {
    if (!isRecord(item) || typeof item['name'] !== 'string' || !Array.isArray(item['compatibilities'])) return [];
    return [[item['name'], new Map(item['compatibilities'].flatMap(readCell))]];
  });
  return new Map(rows);
}

function readCell(item: unknown): [string, Cell][] {
  if (!isRecord(item) || typeof item['name'] !== 'string' || typeof item['compatibility'] !== 'string') return [];
  const { name, compatibility: verdict, explanation } = item;
  return [[name, { verdict, ...(typeof explanation === 'string' && explanation !== '' && { explanation: explanation.slice(0, 2_000) }) }]];
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
