import { parseJson, textAt, valueAt } from '../json';
import type { RegistryQuery, RegistryReading } from './model';

/** What is kept between runs: the day (YYYY-MM-DD) of the answer, and what it said; nothing for "not known there". */
export interface Answer {
  readonly day: string;
  readonly reading?: RegistryReading;
}

/** An answer as it was kept; `undefined` where there is none, or the file it was kept in is damaged. */
export function readAnswer(text: string | undefined): Answer | undefined {
  const json = text === undefined ? undefined : parseJson(text);
  const day = textAt(json, 'day');
  if (day === undefined) return undefined;
  const reading = valueAt(json, 'reading');
  if (reading === undefined) return { day };
  const values = readValues(valueAt(reading, 'values'));
  const relation = textAt(reading, 'relation');
  if (!values || (relation !== 'any' && relation !== 'all' && relation !== 'unclear')) return undefined;
  const next = readQuery(valueAt(reading, 'next'));
  return { day, reading: { values, relation, ...(next && { next }) } };
}

function readValues(value: unknown): readonly (readonly string[])[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const rows = value as readonly unknown[];
  return rows.every((row): row is string[] => Array.isArray(row) && row.every((each) => typeof each === 'string')) ? rows : undefined;
}

function readQuery(value: unknown): RegistryQuery | undefined {
  const [ecosystem, name, version] = ['ecosystem', 'name', 'version'].map((key) => textAt(value, key));
  return ecosystem === undefined || name === undefined || version === undefined ? undefined : { ecosystem, name, version };
}
