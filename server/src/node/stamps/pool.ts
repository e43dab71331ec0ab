import type { StampReader } from '../../workspace/scan/reader';
import { createThreadPool } from '../threads/pool';
import { answerStampRequest, readStampAnswer, writeStampRequest } from './stamp';

/** Folders sent to a thread at once. */
const BATCH = 50;

/** Asks for stamps on a thread of its own, which is done before this one has listed all folders. `script` is the bundle of `worker.ts`. */
export function createStampPool(script: string): StampReader {
  const pool = createThreadPool({ script, handle: answerStampRequest, young: 4, helping: false, threads: 1, batch: BATCH });
  return {
    changed: async (root, folder, lines) => {
      const [answer = ''] = await pool.ask(root, [writeStampRequest(folder, lines)]);
      return readStampAnswer(answer);
    },
    close: () => pool.close(),
  };
}
