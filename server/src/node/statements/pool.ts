import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { StatementAnswer, StatementReader, StatementRequest } from '../../workspace/reuse/reader';
import { readRequest } from './files';
import { createRecordReader, writeRequests } from './wire';
import type { Batch, BatchAnswer } from './worker';

/** More threads than this gain nothing: the disk cache of the system is the limit. */
const MOST_THREADS = 4;
/** Requests sent to a thread at once. */
const BATCH = 400;

/** Megabytes for short-lived values in a thread; hardly anything lives longer. */
const YOUNG = 4;

interface Order {
  readonly root: string;
  readonly requests: readonly StatementRequest[];
  readonly done: (answers: readonly StatementAnswer[]) => void;
}

/**
 * A reader on threads of its own, with synchronous reads. `script` is the bundle of `worker.ts`. The threads end when the
 * process has nothing else to do; where they cannot start or fail, this thread does their work.
 */
export function createStatementPool(script: string): StatementReader {
  const readRecord = createRecordReader();
  const open = new Map<number, { readonly orders: readonly Order[]; readonly worker: Worker }>();
  const workers = startWorkers(script, Math.min(availableParallelism(), MOST_THREADS));
  let waiting: Order[] = [];
  let size = 0;
  let count = 0;
  let flushing = false;

  const answer = (orders: readonly Order[], records: readonly string[]): void => {
    let at = 0;
    for (const { requests, done } of orders) done(requests.map(({ path }) => readRecord(records[at++] ?? '', path)));
  };
  const here = (orders: readonly Order[]): void =>
    answer(orders, orders.flatMap(({ root, requests }) => requests.map((request) => readRequest(root, request))));
  const dispatch = (): void => {
    const orders = waiting;
    waiting = [];
    size = 0;
    if (orders.length === 0) return;
    const worker = workers[count % Math.max(1, workers.length)];
    if (!worker) return here(orders);
    const [{ root } = { root: '' }] = orders;
    const batch: Batch = { id: count++, root, requests: orders.map(({ requests }) => writeRequests(requests)).join('') };
    open.set(batch.id, { orders, worker });
    worker.ref();
    worker.postMessage(batch);
  };
  for (const worker of workers) {
    worker.on('message', ({ id, records }: BatchAnswer) => {
      const batch = open.get(id);
      open.delete(id);
      if (![...open.values()].some((other) => other.worker === worker)) worker.unref();
      if (batch) answer(batch.orders, records.split('\n'));
    });
    worker.on('error', () => {
      workers.splice(workers.indexOf(worker), 1);
      for (const [id, batch] of open) {
        if (batch.worker !== worker) continue;
        open.delete(id);
        here(batch.orders);
      }
    });
    worker.unref();
  }
  return {
    read: (root, requests) =>
      new Promise((done) => {
        if (waiting[0] && waiting[0].root !== root) dispatch();
        waiting.push({ root, requests, done });
        size += requests.length;
        if (size >= BATCH) dispatch();
        else if (!flushing) {
          flushing = true;
          setImmediate(() => {
            flushing = false;
            dispatch();
          });
        }
      }),
  };
}

function startWorkers(script: string, count: number): Worker[] {
  try {
    return Array.from({ length: count }, () => new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } }));
  } catch {
    return [];
  }
}
