import { existsSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import type { Console } from '../cli/command';
import type { Message, MessageId } from '../core/messages/model';
import { visibleAnswer } from '../core/text/visible';

/** The terminal this process runs in. */
export function createNodeConsole(): Console {
  const colour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  return {
    // Bytes are JSON of our own making.
    out: (text) => void process.stdout.write(typeof text === 'string' ? visibleAnswer(text, colour) : text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
    colour,
    columns: process.stdout.columns || 80,
    readInput: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
    writeFile,
    language: languageOf(process.env),
    directory: process.cwd().replaceAll('\\', '/'),
  };
}

/** What was there is put back where it cannot be written whole, as on a full disk; a file that was made is taken away. */
function writeFile(path: string, content: string | Uint8Array, folder?: string): Message | undefined {
  const target = resolve(path);
  const there = attempt(() => statSync(target));
  const before = there?.isFile() === true ? attempt(() => readFileSync(target)) : undefined;
  try {
    if (folder !== undefined && !existsSync(folder)) mkdirSync(folder);
    writeFileSync(target, content);
    return undefined;
  } catch (error) {
    if (before) attempt(() => writeFileSync(target, before));
    else if (!there) attempt(() => unlinkSync(target));
    return writeProblem(error);
  }
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** Why a file could not be written, in words for what people can do something about (Node.js, "Common system errors"). */
function writeProblem(error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const id = WRITE_PROBLEMS[code];
  return id ? { id } : { id: 'cli.write.other', args: { problem: error instanceof Error ? error.message : String(error) } };
}

const WRITE_PROBLEMS: Readonly<Record<string, MessageId>> = {
  ENOENT: 'cli.write.no-folder',
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
