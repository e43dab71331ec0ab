import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { dirname, resolve } from 'node:path';
import type { Console } from '../cli/command';
import type { Message, MessageId } from '../core/messages/model';

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
        makeFolder(dirname(resolve(path)));
        writeFileSync(resolve(path), content);
        return undefined;
      } catch (error) {
        return writeProblem(error);
      }
    },
    language: languageOf(process.env),
    directory: process.cwd().replaceAll('\\', '/'),
  };
}

/** Folder by folder: Node's own way tries without end where the system keeps no folders, as in `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Why a file could not be written, in words for what people can do something about (Node.js, "Common system errors"). */
function writeProblem(error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const id = WRITE_PROBLEMS[code];
  return id ? { id } : { id: 'cli.write.other', args: { problem: error instanceof Error ? error.message : String(error) } };
}

const WRITE_PROBLEMS: Readonly<Record<string, MessageId>> = {
  EACCES: 'cli.write.denied',
  EPERM: 'cli.write.denied',
  EROFS: 'cli.write.denied',
  EISDIR: 'cli.write.folder',
  ENOTDIR: 'cli.write.not-folder',
  EEXIST: 'cli.write.not-folder',
  ENOSPC: 'cli.write.full',
  EDQUOT: 'cli.write.full',
};

/** The language of the POSIX locale variables, as in `de_AT.UTF-8` (POSIX.1-2017, chapter 8.2: the first that is set counts). */
function languageOf(environment: NodeJS.ProcessEnv): string {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^[a-z]{2,3}/.exec(locale)?.[0] ?? 'en';
}
