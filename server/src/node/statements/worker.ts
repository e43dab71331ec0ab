import { parentPort } from 'node:worker_threads';
import { readRequest } from './files';
import { readRequests } from './wire';

/** What a thread is asked, and what it answers: one record a line, in order. */
export interface Batch {
  readonly id: number;
  readonly root: string;
  readonly requests: string;
}

export interface BatchAnswer {
  readonly id: number;
  readonly records: string;
}

parentPort?.on('message', ({ id, root, requests }: Batch) => {
  const answer: BatchAnswer = { id, records: readRequests(requests).map((request) => readRequest(root, request)).join('\n') };
  parentPort?.postMessage(answer);
});
