import { homedir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Log, Resources, Runtime } from '../runtime';
import { createFactPool } from './facts/pool';
import { nodeFiles } from './files';
import { createKeptStore } from './kept';
import { cacheFolderOf, createNodeNetwork } from './network';
import { createStatementPool } from './statements/pool';

/** No shipped data file is larger than this (bytes). */
const RESOURCE_LIMIT = 64 * 1024 * 1024;

/** The Runtime of Node. `data` is the folder of the compiled data, by default beside the bundle that runs. */
export function createNodeRuntime(log: Log, data = join(__dirname, 'data')): Runtime {
  const caches = cacheFolderOf(homedir(), process.env, process.platform);
  return {
    files: nodeFiles,
    clock: { today: () => new Date().toISOString().slice(0, 10), now: () => performance.now() },
    log,
    timers: {
      after: (milliseconds, action) => {
        const timer = setTimeout(action, milliseconds);
        return () => clearTimeout(timer);
      },
      yield: () => setImmediate(),
    },
    resources: createResources(data),
    network: createNodeNetwork(caches),
    machine: { home: homedir().replaceAll('\\', '/'), environment: (name) => process.env[name]?.replaceAll('\\', '/') },
    statements: () => createStatementPool(join(__dirname, 'statements.js')),
    facts: () => createFactPool(join(__dirname, 'facts.js')),
    kept: createKeptStore(caches, join(__dirname, 'facts.js')),
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
