// `npm run bench:reuse`: the REUSE tool's recorded answers against ours, case by case. Needs the data folder beside the checkout.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommandLine } from '../../server/src/cli/main';
import { createNodeRuntime } from '../../server/src/node/runtime';

interface Case {
  readonly id: string;
  readonly files: Readonly<Record<string, string | { readonly encoding: string; readonly text: string }>>;
  readonly git: boolean;
  readonly symlinks: Readonly<Record<string, string>>;
  readonly expected: {
    readonly exit: number;
    readonly non_compliant?: Readonly<Record<string, readonly string[]>>;
    readonly files?: Readonly<Record<string, { copyrights: [string, string][]; spdx_expressions: [string, string][] }>>;
  };
}

interface Answer {
  readonly non_compliant: Readonly<Record<string, readonly string[]>>;
  readonly files: readonly { path: string; copyrights: string[]; expressions: string[]; sources: string[] }[];
}

const shared = process.env['SHARED'] ?? join(__dirname, '../../../shared');

function write(root: string, { files, symlinks, git }: Case): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytesOf(content));
  }
  for (const [path, target] of Object.entries(symlinks)) symlinkSync(target, join(root, path));
  if (git) execFileSync('git', ['init', '-q', root]);
}

function bytesOf(content: Case['files'][string]): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  const { encoding, text } = content;
  if (encoding === 'hex') return Buffer.from(text, 'hex');
  if (encoding === 'latin-1') return Buffer.from(text, 'latin1');
  if (encoding === 'utf-16-le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (encoding === 'utf-16-be') return Buffer.from(text, 'utf16le').swap16();
  if (encoding === 'utf-8-sig') return Buffer.from(`\uFEFF${text}`);
  return Buffer.from(text);
}

async function run(root: string): Promise<{ exit: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const console = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    interactive: false,
    colour: false, columns: 80,
    readInput: async function* () {},
    writeFile: () => undefined,
    language: 'en',
    directory: root,
  };
  const exit = await runCommandLine(['reuse', root, '--format', 'json'], console, createNodeRuntime({ log: quiet, dist: join(__dirname, '../../dist'), helping: true }));
  return { exit, out, err };
}

function differences({ expected }: Case, exit: number, out: string): string[] {
  const found = exit === expected.exit ? [] : [`exit ${exit}, not ${expected.exit}`];
  if (!expected.non_compliant || out === '') return found;
  const answer = JSON.parse(out) as Answer;
  const lists = Object.fromEntries(Object.entries(answer.non_compliant).filter(([, list]) => list.length > 0));
  compare(found, 'non_compliant', lists, expected.non_compliant);
  const simple = Object.fromEntries(answer.files.map(({ path, copyrights, expressions, sources }) => [path, [copyrights.sort(), expressions.sort(), sources.sort()]]));
  const wanted = Object.entries(expected.files ?? {}).map(([path, { copyrights, spdx_expressions: expressions }]) => {
    const sources = [...new Set([...copyrights, ...expressions].map(([, source]) => source))];
    return [path, [copyrights.map(([text]) => text).sort(), expressions.map(([text]) => text).sort(), sources.sort()]] as const;
  });
  compare(found, 'files', simple, Object.fromEntries(wanted));
  return found;
}

function compare(found: string[], what: string, actual: object, expected: object): void {
  const text = (value: object): string => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (text(actual) !== text(expected)) found.push(`${what}: ${text(actual)}, not ${text(expected)}`);
}

async function main(): Promise<void> {
  const file = process.argv[2] ?? join(shared, 'bench/reuse-cases.json');
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] };
  let right = 0;
  for (const each of cases) {
    const root = mkdtempSync(join(tmpdir(), 'reuse-'));
    write(root, each);
    const { exit, out, err } = await run(root);
    const wrong = differences(each, exit, out);
    if (wrong.length === 0) right++;
    else console.log(`${each.id}: ${wrong.join('; ')} ${err}`);
    rmSync(root, { recursive: true });
  }
  console.log(`${right} of ${cases.length} cases as recorded`);
}

void main();
