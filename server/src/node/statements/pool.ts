import type { StatementReader } from '../../workspace/reuse/statements';
import { createThreadPool } from '../threads/pool';
import { answerRequest } from './files';
import { createRecordReader, writeRequest } from './wire';

/** A reader of what covered files state on threads of its own, with synchronous reads. `script` is the bundle of `worker.ts`; for `helping` see the pool. */
export function createStatementPool(script: string, helping: boolean): StatementReader {
  const pool = createThreadPool({ script, handle: answerRequest, young: 4, helping, brief: helping });
  const readRecord = createRecordReader();
  return {
    read: async (root, requests) => {
      const records = await pool.ask(root, requests.map(writeRequest));
      return requests.map(({ path }, i) => readRecord(records[i] ?? '', path));
    },
    close: () => pool.close(),
  };
}
