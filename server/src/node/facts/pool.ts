import { createExpander } from '../../core/facts/compact';
import type { CompactFacts } from '../../core/facts/compact';
import type { FactAnswer, FactReader } from '../../workspace/scan/reader';
import { createThreadPool } from '../threads/pool';
import { answerFactRequest } from './files';

/** A reader of the facts of covered files on threads of its own. `script` is the bundle of `worker.ts`; for `helping` see the pool. */
export function createFactPool(script: string, helping: boolean): FactReader {
  const pool = createThreadPool({ script, handle: answerFactRequest, young: 32, helping });
  const expand = createExpander();
  return {
    read: async (root, paths) => {
      const records = await pool.ask(root, paths);
      return paths.map((path, i): FactAnswer => {
        const record = records[i] ?? '';
        const tab = record.indexOf('\t');
        if (tab < 0) return { stamp: '' };
        const written = record.slice(tab + 1);
        return { stamp: record.slice(0, tab), facts: expand(path, written === '' ? undefined : (JSON.parse(written) as CompactFacts)) };
      });
    },
    close: () => pool.close(),
  };
}
