import { createExpander, factsSaid } from '../../core/facts/compact';
import type { CompactFacts, Said } from '../../core/facts/compact';
import type { FactAnswer, FactReader } from '../../workspace/scan/reader';
import { createThreadPool } from '../threads/pool';
import { answerFactRequest, UNTOLD } from './files';

/** A reader of the facts of covered files on threads of its own. `script` is the bundle of `worker.ts`; for `helping` see the pool. */
export function createFactPool(script: string, helping: boolean): FactReader {
  const pool = createThreadPool({ script, handle: answerFactRequest, young: 32, helping, brief: helping });
  const expand = createExpander();
  /** By what the threads write of it: headers are copied from file to file. */
  const known = new Map<string, Said>();
  const saidIn = (written: string): Said => {
    const said = known.get(written) ?? expand(written === '' ? undefined : (JSON.parse(written) as CompactFacts));
    known.set(written, said);
    return said;
  };
  return {
    read: async (root, paths) => {
      const records = await pool.ask(root, paths);
      return paths.map((path, i): FactAnswer => {
        const record = records[i] ?? '';
        const tab = record.indexOf('\t');
        if (tab < 0) return { stamp: '' };
        const [stamp, written] = [record.slice(0, tab), record.slice(tab + 1)];
        return written === UNTOLD ? { stamp, untold: true } : { stamp, facts: factsSaid(path, saidIn(written)) };
      });
    },
    close: () => pool.close(),
  };
}
