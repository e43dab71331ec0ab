import type { Command, Console, ExitStatus } from '../../server/src/cli/command';
import type { Runtime } from '../../server/src/runtime';
import { loadTranslator } from '../../server/src/workspace/translator';
import { findingPages } from '../../scripts/compile-finding-pages';
import { messageBundles } from '../../scripts/compile-messages';
import { licenceIndex } from '../../scripts/compile-licence-index';
import { licenceTexts } from '../../scripts/compile-licence-texts';
import { compileKnowledge } from '../../scripts/knowledge-data';
import { memoryFiles } from './memory-files';
import type { MemoryFile } from './memory-files';

export interface CommandWorld {
  /** Standard input. */
  readonly input?: string;
  /** Files by absolute path; the working directory is `/project`. */
  /** Characters of a line of the terminal: 80 where nothing else is said. */
  readonly columns?: number;
  readonly language?: string;
  readonly files?: Readonly<Record<string, MemoryFile>>;
}

export interface CommandOutcome {
  readonly out: string;
  readonly err: string;
  readonly status: ExitStatus;
}

const knowledge = JSON.stringify(compileKnowledge());
const pages = new Map([...findingPages, ...messageBundles].map(({ file, compile }) => [file, String(compile())]));
const compiled = new Map<string, Promise<Uint8Array>>();

/** A binary file of the product, compiled when a command first asks for it. */
function bytesOf(name: string): Promise<Uint8Array> | undefined {
  const compiler = [licenceIndex, licenceTexts].find(({ file }) => file === name);
  const known = compiled.get(name);
  if (!compiler || known) return known;
  const bytes = Promise.resolve(compiler.compile()).then((content) => (typeof content === 'string' ? new TextEncoder().encode(content) : content));
  compiled.set(name, bytes);
  return bytes;
}

/** Runs one command in a world held in memory, in English where nothing else is said, on 2 January 2026. */
export async function runCommand(
  command: Command,
  positionals: readonly string[],
  options: Readonly<Record<string, string | boolean>> = {},
  world: CommandWorld = {},
): Promise<CommandOutcome> {
  let out = '';
  let err = '';
  const console: Console = {
    out: (text) => void (out += typeof text === 'string' ? text : new TextDecoder().decode(text)),
    err: (text) => void (err += text),
    interactive: false,
    colour: false,
    columns: world.columns ?? 80,
    readInput: async function* () {
      yield* (world.input ?? '').split('\n');
    },
    writeFile: () => ({ id: 'cli.write.denied' }),
    language: world.language ?? 'en',
    directory: '/project',
  };
  const quiet = (): void => undefined;
  const runtime: Runtime = {
    files: memoryFiles(world.files ?? {}),
    clock: { today: () => '2026-01-02', instant: () => '2026-01-02T03:04:05Z', now: () => 0 },
    log: { info: quiet, warn: quiet, error: quiet },
    timers: { after: () => quiet, yield: async () => undefined },
    documentation: '/product/docs',
    resources: { text: (name) => (name === 'knowledge.json' ? knowledge : pages.get(name)), bytes: bytesOf },
  };
  const translator = await loadTranslator(console.language, runtime.resources);
  const status = await command.run({ positionals, options }, { console, runtime, translator });
  return { out, err, status };
}
