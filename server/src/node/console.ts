import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { dirname, resolve } from 'node:path';
import type { Console } from '../cli/command';

/** The terminal this process runs in. */
export function createNodeConsole(): Console {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
    colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
    columns: process.stdout.columns || 80,
    readInput: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
    writeFile: (path, content) => {
      try {
        const folder = dirname(resolve(path));
        if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
        writeFileSync(resolve(path), content);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    language: languageOf(process.env),
    directory: process.cwd().replaceAll('\\', '/'),
  };
}

/** The language of the POSIX locale variables, as in `de_AT.UTF-8` (POSIX.1-2017, chapter 8.2: the first that is set counts). */
function languageOf(environment: NodeJS.ProcessEnv): string {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^[a-z]{2,3}/.exec(locale)?.[0] ?? 'en';
}
