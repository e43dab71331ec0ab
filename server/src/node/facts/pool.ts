import { createExpander } from '../../core/facts/compact';
import type { CompactFacts } from '../../core/facts/compact';
import type { FactAnswer, FactReader } from '../../workspace/scan/reader';
import { createThreadPool } from '../threads/pool';
import { answerFactRequest } from './files';

/** A reader of the facts of covered files on threads of its own. `script` is the bundle of `worker.ts`. */
export function createFactPool(script: string): FactReader {
  const pool = createThreadPool(script, answerFactRequest, 32);
  const expand = createExpander();
  return {
    read: async (root, requests) => {
      const records = await pool.ask(root, requests.map(({ path, known = '' }) => `${known}\t${path}`));
      return requests.map(({ path }, i): FactAnswer => {
        const record = records[i] ?? '';
        const tab = record.indexOf('\t');
        if (record === '') return {};
        if (tab < 0) return { stamp: record };
        const written = record.slice(tab + 1);
        return { stamp: record.slice(0, tab), facts: expand(path, written === '' ? undefined : (JSON.parse(written) as CompactFacts)) };
      });
    },
    close: () => pool.close(),
  };
}
