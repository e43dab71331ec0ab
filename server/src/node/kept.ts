import { readdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptStore } from '../runtime';
import { VERSION } from '../version';
import { createAnswerStore } from './network';

/** Milliseconds after which what nobody asked for is removed. */
const LIFETIME = 60 * 24 * 60 * 60 * 1000;

/**
 * Keeps facts in the user's cache folder, one file per workspace folder. The edition is the version and the very bundle that
 * reads facts (`script`), so that a new build starts afresh.
 */
export function createKeptStore(cacheFolder: string, script: string): KeptStore {
  const folder = join(cacheFolder, 'licence-assistant', 'facts');
  const { read, write } = createAnswerStore(folder);
  return {
    edition: `${VERSION} ${buildOf(script)}`,
    read,
    write: (key, text) => {
      removeOld(folder);
      return write(key, text);
    },
  };
}

function buildOf(script: string): string {
  try {
    const { size, mtimeMs } = statSync(script);
    return `${String(size)}.${String(mtimeMs)}`;
  } catch {
    return '';
  }
}

function removeOld(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (Date.now() - statSync(path).mtimeMs > LIFETIME) unlinkSync(path);
    }
  } catch {
    // Another process was quicker, or there is no folder yet.
  }
}
