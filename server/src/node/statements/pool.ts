import type { StatementReader } from '../../workspace/reuse/reader';
import { createThreadPool } from '../threads/pool';
import { answerRequest } from './files';
import { createRecordReader, writeRequest } from './wire';

/** A reader of what covered files state on threads of its own, with synchronous reads. `script` is the bundle of `worker.ts`. */
export function createStatementPool(script: string): StatementReader {
  const pool = createThreadPool(script, answerRequest, 4);
  const readRecord = createRecordReader();
  return {
    read: async (root, requests) => {
      const records = await pool.ask(root, requests.map(writeRequest));
      return requests.map(({ path }, i) => readRecord(records[i] ?? '', path));
    },
  };
}
