import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import licenceList from 'spdx-license-list';
import { expandException, expandLicence } from '../server/src/core/knowledge/expand';
import type { KnowledgeData } from '../server/src/core/knowledge/model';
import type { ExceptionRecord, LicenceRecord, ObligationFile, RecordContext } from '../server/src/core/knowledge/record';
import { version } from '../package.json';

const data = join(__dirname, '../data');

function readJson<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(data, ...path), 'utf8')) as T;
}

function readRecords<T>(folder: string): { readonly name: string; readonly record: T }[] {
  return readdirSync(join(data, folder))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ name: file.replace(/\.json$/, ''), record: readJson<T>(folder, file) }));
}

/** Reads every record under `data/` and puts the knowledge base together; its date is the latest review. */
export function compileKnowledge(): KnowledgeData {
  const { obligations } = readJson<ObligationFile>('obligations.json');
  const fsf = new Set(readJson<{ ids: string[] }>('fsf-libre.json').ids);
  const spdx: RecordContext['spdx'] = (id) => {
    const listed = licenceList[id];
    return listed && { name: listed.name, osiApproved: listed.osiApproved, fsfLibre: fsf.has(id) };
  };
  const records = readRecords<LicenceRecord>('licences');
  const licences = records.flatMap(({ name, record }) => expandLicence(record, { record: name, obligations, spdx }));
  const exceptions = readRecords<ExceptionRecord>('exceptions').map(({ record }) => expandException(record, record.id));
  const date = [...licences, ...exceptions].map(({ reviewed }) => reviewed).sort().at(-1) ?? '';
  return { edition: { version, date }, licences, exceptions };
}
