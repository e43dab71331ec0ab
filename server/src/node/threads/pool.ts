import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { claim, createClaims } from './claims';
import type { Batch, BatchAnswer, Handle } from './serve';

/** More threads than this gain nothing: the disk cache of the system is the limit. */
const MOST_THREADS = 4;
/** Requests sent to a thread at once, where nothing else is said. */
const BATCH = 400;

/** Answers requests about files on threads of its own. Requests hold no NUL, answers no LF. Never rejects. */
export interface ThreadPool {
  ask(root: string, requests: readonly string[]): Promise<readonly string[]>;
  /** Ends the threads; what is asked afterwards is answered by this thread. */
  close(): void;
}

export interface ThreadPoolOptions {
  /** The bundle of a worker that calls `serve`. */
  readonly script: string;
  /** What the worker does, for this thread to do it too. */
  readonly handle: Handle;
  /** Megabytes for the short-lived values of one thread. */
  readonly young: number;
  /** True where this thread has nothing else to do while it waits: then it takes its share of the work. */
  readonly helping: boolean;
  /** True where the process ends soon after. */
  readonly brief?: boolean;
  /** Requests sent to a thread at once. */
  readonly batch?: number;
  /** No more threads than this. */
  readonly threads?: number;
}

interface Order {
  readonly root: string;
  readonly requests: readonly string[];
  readonly done: (records: readonly string[]) => void;
}

interface OpenBatch {
  readonly orders: readonly Order[];
  readonly worker: Worker;
}

/**
 * Threads that run `script`. They do not keep the process alive; where they cannot start or fail, this thread does their work.
 * One text for many requests is sent several times faster than many objects.
 */
export function createThreadPool({ script, handle, young, helping, brief = false, batch: most = BATCH, threads = MOST_THREADS }: ThreadPoolOptions): ThreadPool {
  // Every thread compiles what it runs often: with less put into one function, that takes half of the time. Only for a command:
  // it lives for a second or two.
  if (brief) setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
  const open = new Map<number, OpenBatch>();
  const claims = createClaims();
  const workers = startWorkers(
    script,
    Math.min(availableParallelism() - (helping ? 1 : 0), threads),
    young,
    claims,
  );
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
    answer(
      orders,
      orders.flatMap(({ root, requests }) => requests.map((request) => handle(root, request))),
    );
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
  /** Takes what no thread has begun, the last first, and listens to the threads between two batches. */
  const help = (): void => {
    const free = [...open].reverse().find(([id]) => claim(claims, id));
    if (!free) return;
    const [id, { orders, worker }] = free;
    open.delete(id);
    settle(worker);
    here(orders);
    setImmediate(help);
  };
  const abandon = (worker: Worker): void => {
    for (const [id, batch] of open) {
      if (batch.worker !== worker) continue;
      open.delete(id);
      here(batch.orders);
    }
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
      abandon(worker);
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
        if (size >= most) dispatch();
        if (flushing) return;
        flushing = true;
        setImmediate(() => {
          flushing = false;
          dispatch();
          if (helping) help();
        });
      }),
    close: () => {
      for (const worker of workers.splice(0)) {
        abandon(worker);
        void worker.terminate();
      }
    },
  };
}

function startWorkers(script: string, count: number, young: number, claims: Int32Array): Worker[] {
  try {
    return Array.from(
      { length: count },
      () => new Worker(script, { workerData: claims, resourceLimits: { maxYoungGenerationSizeMb: young } }),
    );
  } catch {
    return [];
  }
}
