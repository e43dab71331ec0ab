import { parentPort, workerData } from 'node:worker_threads';
import { claim } from './claims';

/** What a thread is asked, and what it answers: requests parted by NUL, records by LF, in the same order. */
export interface Batch {
  readonly id: number;
  readonly root: string;
  readonly requests: string;
}

export interface BatchAnswer {
  readonly id: number;
  readonly records: string;
}

/** The work of a thread: answers one request about a file below `root` by one line. Never throws. */
export type Handle = (root: string, request: string) => string;

/** Answers the batches that nobody else claimed with `handle`, as long as the thread lives. */
export function serve(handle: Handle): void {
  const claims = workerData as Int32Array;
  parentPort?.on('message', ({ id, root, requests }: Batch) => {
    if (!claim(claims, id)) return;
    const answer: BatchAnswer = {
      id,
      records: requests
        .split('\0')
        .map((request) => handle(root, request))
        .join('\n'),
    };
    parentPort?.postMessage(answer);
  });
}
