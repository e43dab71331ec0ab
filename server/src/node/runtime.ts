import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Log, Resources, Runtime } from '../runtime';
import { nodeFiles } from './files';
import { createKeptStore } from './kept';
import { cacheFolderOf, createNodeNetwork } from './network';

/** No shipped data file is larger than this (bytes). */
const RESOURCE_LIMIT = 64 * 1024 * 1024;

export interface NodeRuntimeOptions {
  readonly log: Log;
  /** The folder of the built product: bundles, and compiled data in `data/`. */
  readonly dist: string;
  /** True where this process waits for nothing but its own threads, and can take its share of their work. */
  readonly helping: boolean;
}

/** The Runtime of Node. */
export function createNodeRuntime({ log, dist, helping }: NodeRuntimeOptions): Runtime {
  const documentation = join(dist, '../docs').replaceAll('\\', '/');
  const caches = cacheFolderOf(homedir(), process.env, process.platform);
  return {
    files: nodeFiles,
    clock: { today: () => new Date().toISOString().slice(0, 10), instant: () => `${new Date().toISOString().slice(0, 19)}Z`, now: () => performance.now() },
    log,
    timers: {
      after: (milliseconds, action) => {
        const timer = setTimeout(action, milliseconds);
        return () => clearTimeout(timer);
      },
      yield: () => setImmediate(),
    },
    resources: createResources(join(dist, 'data')),
    ...(existsSync(documentation) ? { documentation } : {}),
    network: createNodeNetwork(caches),
    machine: { home: homedir().replaceAll('\\', '/'), environment: (name) => process.env[name]?.replaceAll('\\', '/') },
    // Loaded when asked for: most commands need neither.
    statements: async () => (await import('./statements/pool')).createStatementPool(join(dist, 'statements.js'), helping),
    stamps: async () => (await import('./stamps/pool')).createStampPool(join(dist, 'stamps.js')),
    facts: async () => (await import('./facts/pool')).createFactPool(join(dist, 'facts.js'), helping),
    kept: createKeptStore(caches, dist),
  };
}

function createResources(data: string): Resources {
  const bytes = async (name: string): Promise<Uint8Array | undefined> =>
    nodeFiles.read(join(data, name), RESOURCE_LIMIT);
  return {
    bytes,
    text: async (name) => {
      const content = await bytes(name);
      return content && new TextDecoder().decode(content);
    },
  };
}
