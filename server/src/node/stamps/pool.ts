import type { StampReader } from '../../workspace/scan/reader';
import { createThreadPool } from '../threads/pool';
import { answerStampRequest } from './stamp';

/** Asks for stamps on threads of its own, and on this one between events. `script` is the bundle of `worker.ts`. */
export function createStampPool(script: string): StampReader {
  const pool = createThreadPool({ script, handle: answerStampRequest, young: 4, helping: true });
  return { read: (root, paths) => pool.ask(root, paths), close: () => pool.close() };
}
