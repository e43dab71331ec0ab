import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerStore, Fetch, Network } from '../runtime';

/** The platform's network; answers are kept in the user's cache folder. */
export function createNodeNetwork(cacheFolder: string): Network {
  return { fetch: nodeFetch, answers: createAnswerStore(join(cacheFolder, 'licence-assistant', 'registries')) };
}

/** Where this system's programs keep what can be fetched again (XDG Base Directory Specification; Windows: Known Folders). */
export function cacheFolderOf(home: string, environment: Readonly<Record<string, string | undefined>>, platform: string): string {
  if (platform === 'win32') return environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  return environment['XDG_CACHE_HOME'] || join(home, '.cache');
}

const nodeFetch: Fetch = async (address, { signal, headers }) => {
  const response = await fetch(address, { signal, headers });
  return { status: response.status, text: (limit) => readLimited(response, limit) };
};

async function readLimited(response: Response, limit: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    if (size > limit) return undefined;
    text += decoder.decode(bytes, { stream: true });
  }
  return text + decoder.decode();
}

/** One file per answer, named by the digest of its key; written beside and moved, so that no half file is ever read. */
export function createAnswerStore(folder: string): AnswerStore {
  const fileOf = (key: string): string => join(folder, `${createHash('sha256').update(key).digest('hex')}.json`);
  return {
    read: (key) => {
      try {
        return readFileSync(fileOf(key), 'utf8');
      } catch {
        return undefined;
      }
    },
    write: (key, text) => {
      const file = fileOf(key);
      const beside = `${file}.${String(process.pid)}`;
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(beside, text);
        renameSync(beside, file);
      } catch {
        // Without a cache the registry is asked again next time.
      }
    },
  };
}
