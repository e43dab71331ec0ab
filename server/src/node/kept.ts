import { readdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptStore } from '../runtime';
import { VERSION } from '../version';
import { createAnswerStore } from './network';

/** Milliseconds after which what nobody asked for is removed. */
const LIFETIME = 60 * 24 * 60 * 60 * 1000;

/** What reads facts and judges them, below the folder of the built product. */
const MAKERS = ['server.js', 'facts.js', 'data/knowledge.json', 'data/licence-index.bin'];

/**
 * Keeps facts and findings in the user's cache folder, one file per workspace folder. The edition is the version and the very
 * files of the built product (`dist`) that make them, so that a new build starts afresh.
 */
export function createKeptStore(cacheFolder: string, dist: string): KeptStore {
  const folder = join(cacheFolder, 'licence-assistant', 'facts');
  const { read, write } = createAnswerStore(folder);
  return {
    edition: [VERSION, ...MAKERS.map((file) => buildOf(join(dist, file)))].join(' '),
    read,
    write: (key, text) => {
      removeOld(folder);
      return write(key, text);
    },
  };
}

function buildOf(file: string): string {
  try {
    const { size, mtimeMs } = statSync(file);
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
