import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Batch, BatchAnswer, Handle } from './serve';

/** More threads than this gain nothing: the disk cache of the system is the limit. */
const MOST_THREADS = 4;
/** Requests sent to a thread at once. */
const BATCH = 400;

/** Answers requests about files on threads of its own. Requests hold no NUL, answers no LF. Never rejects. */
export interface ThreadPool {
  ask(root: string, requests: readonly string[]): Promise<readonly string[]>;
  /** Ends the threads; what is asked afterwards is answered by this thread. */
  close(): void;
}

interface Order {
  readonly root: string;
  readonly requests: readonly string[];
  readonly done: (records: readonly string[]) => void;
}

/**
 * Threads that run `script`, the bundle of a worker that calls `serve`. They do not keep the process alive; where they cannot
 * start or fail, this thread does their work with `handle`. `young` are megabytes for the short-lived values of one thread. One text for many requests is sent several times faster than many objects.
 */
export function createThreadPool(script: string, handle: Handle, young: number): ThreadPool {
  const open = new Map<number, { readonly orders: readonly Order[]; readonly worker: Worker }>();
  const workers = startWorkers(script, Math.min(availableParallelism(), MOST_THREADS), young);
  let waiting: Order[] = [];
  let size = 0;
  let count = 0;
  let flushing = false;

  const answer = (orders: readonly Order[], records: readonly string[]): void => {
    let at = 0;
    for (const { requests, done } of orders) {
      done(records.slice(at, at + requests.length));
      at += requests.length;
    }
  };
  const here = (orders: readonly Order[]): void =>
    answer(orders, orders.flatMap(({ root, requests }) => requests.map((request) => handle(root, request))));
  const dispatch = (): void => {
    const orders = waiting;
    const [{ root } = { root: '' }] = orders;
    waiting = [];
    size = 0;
    if (orders.length === 0) return;
    const worker = workers[count % Math.max(1, workers.length)];
    if (!worker) return here(orders);
    const batch: Batch = { id: count++, root, requests: orders.map(({ requests }) => requests.join('\0')).join('\0') };
    open.set(batch.id, { orders, worker });
    worker.ref();
    worker.postMessage(batch);
  };
  const settle = (worker: Worker): void => {
    if (![...open.values()].some((batch) => batch.worker === worker)) worker.unref();
  };
  for (const worker of workers) {
    worker.on('message', ({ id, records }: BatchAnswer) => {
      const batch = open.get(id);
      open.delete(id);
      settle(worker);
      if (batch) answer(batch.orders, records.split('\n'));
    });
    worker.on('error', () => {
      if (workers.includes(worker)) workers.splice(workers.indexOf(worker), 1);
      for (const [id, batch] of open) {
        if (batch.worker !== worker) continue;
        open.delete(id);
        here(batch.orders);
      }
    });
    worker.unref();
  }
  return {
    ask: (root, requests) =>
      new Promise((done) => {
        if (requests.length === 0) return done([]);
        if (waiting[0] && waiting[0].root !== root) dispatch();
        waiting.push({ root, requests, done });
        size += requests.length;
        if (size >= BATCH) return dispatch();
        if (flushing) return;
        flushing = true;
        setImmediate(() => {
          flushing = false;
          dispatch();
        });
      }),
    close: () => {
      for (const worker of workers.splice(0)) {
        for (const [id, batch] of open) {
          if (batch.worker !== worker) continue;
          open.delete(id);
          here(batch.orders);
        }
        void worker.terminate();
      }
    },
  };
}

function startWorkers(script: string, count: number, young: number): Worker[] {
  try {
    return Array.from({ length: count }, () => new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: young } }));
  } catch {
    return [];
  }
}
