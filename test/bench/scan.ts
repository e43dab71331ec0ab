// `npm run bench:scan -- FOLDER...`: how fast a large project is scanned. Build first. Needs `rg` for the comparison.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFactPool } from '../../server/src/node/facts/pool';
import { createKeptStore } from '../../server/src/node/kept';
import { createNodeRuntime } from '../../server/src/node/runtime';
import { createStampPool } from '../../server/src/node/stamps/pool';
import { loadEngines } from '../../server/src/workspace/load';
import type { Session } from '../../server/src/workspace/model';
import { NEVER_CANCELLED } from '../../server/src/workspace/model';
import { createSession } from '../../server/src/workspace/session';
import { startTestServer } from '../server/connection';
import { eventually } from '../support/eventually';
import type { Runtime } from '../../server/src/runtime';

const DIST = join(__dirname, '../../dist');
const RUNS = 5;
/** Milliseconds that a start may take at most. */
const PATIENCE = 300_000;

interface Process {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

/** Wall time, processor time and memory of a whole process, as GNU time tells them. */
function measure(command: string, args: readonly string[], directory: string): Process {
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', command, ...args], { cwd: directory, encoding: 'utf8', maxBuffer: 1 << 30 });
  const [seconds = 0, user = 0, system = 0, kilobytes = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { seconds, cpu: user + system, megabytes: kilobytes / 1024 };
}

function median(runs: readonly Process[]): Process {
  const sorted = [...runs].sort((a, b) => a.seconds - b.seconds);
  return sorted[Math.floor(sorted.length / 2)] ?? { seconds: 0, cpu: 0, megabytes: 0 };
}

function show(name: string, { seconds, cpu, megabytes }: Process, base: Process): void {
  console.log(`  ${name.padEnd(34)} ${seconds.toFixed(2)} s  ${cpu.toFixed(2)} s processor  ${megabytes.toFixed(0)} MB  ${(seconds / base.seconds).toFixed(1)} x rg`);
}

function commandLine(folder: string): void {
  const repeat = (command: string, ...args: string[]): Process => median(Array.from({ length: RUNS }, () => measure(command, args, folder)));
  const rg = repeat('rg', '-c', 'SPDX-License-Identifier', './');
  show('rg -c SPDX-License-Identifier', rg, rg);
  show('reuse --format json', repeat(process.execPath, join(DIST, 'cli.js'), 'reuse', folder, '--format', 'json'), rg);
  show('check --format json', repeat(process.execPath, join(DIST, 'cli.js'), 'check', folder, '--format', 'json'), rg);
}

async function session(folder: string): Promise<void> {
  const caches = mkdtempSync(join(tmpdir(), 'scan-'));
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const platform = createNodeRuntime({ log: quiet, dist: DIST, helping: false });
  const runtime: Runtime = { ...platform, stamps: () => createStampPool(join(DIST, 'stamps.js')), facts: () => createFactPool(join(DIST, 'facts.js'), false), kept: createKeptStore(caches, DIST) };
  const engines = await loadEngines(runtime);
  const times: number[] = [];
  let last: Session | undefined;
  for (let start = 0; start < 4; start++) {
    const opened = createSession(runtime, engines, folder, { keep: true });
    const from = performance.now();
    await opened.scan(() => undefined, NEVER_CANCELLED);
    times.push(performance.now() - from);
    last = opened;
  }
  const [first = 0, ...others] = times;
  const second = Math.min(...others);
  console.log(`  first start ${first.toFixed(0)} ms, second start ${second.toFixed(0)} ms: ${(first / second).toFixed(1)} times faster`);
  if (last) await incremental(last);
  rmSync(caches, { recursive: true });
}

/** Second starts measured, of which the one in the middle is told. */
const SECOND_STARTS = 9;

interface Start {
  readonly milliseconds: number;
  /** Milliseconds of all threads since the server answered; missing where the system does not tell. */
  readonly processor: number | undefined;
}

/** The same by the server in processes of its own, as it tells it in its log: with the code still cold. */
async function server(folder: string): Promise<void> {
  const caches = mkdtempSync(join(tmpdir(), 'scan-'));
  const kept = join(caches, 'licence-assistant/facts');
  const start = async (): Promise<Start> => {
    const started = await startTestServer({ folders: [folder], environment: { XDG_CACHE_HOME: caches } });
    const loading = processorTime(started.pid);
    const told = (): Start | undefined => {
      const [milliseconds] = started.log.flatMap((line) => / ready after (\d+) ms/.exec(line)?.[1] ?? []);
      const until = processorTime(started.pid);
      return milliseconds === undefined ? undefined : { milliseconds: Number(milliseconds), processor: until === undefined || loading === undefined ? undefined : until - loading };
    };
    const measured = await eventually('the scan', told, PATIENCE);
    await eventually('what is kept', () => (existsSync(kept) && readdirSync(kept).some((name) => name.endsWith('.json')) ? true : undefined), PATIENCE);
    await started.stop();
    return measured;
  };
  const first = await start();
  const others: Start[] = [];
  while (others.length < SECOND_STARTS) others.push(await start());
  compare('wall time', [first, ...others].map(({ milliseconds }) => milliseconds));
  compare('processor time', [first, ...others].flatMap(({ processor }) => processor ?? []));
  rmSync(caches, { recursive: true });
}

function compare(what: string, [first = 0, ...others]: readonly number[]): void {
  const sorted = others.sort((a, b) => a - b);
  const second = sorted[Math.floor(sorted.length / 2)];
  if (second === undefined) return;
  console.log(`  server, ${what}: first start ${first} ms, second start ${second} ms (${sorted[0] ?? 0} to ${sorted.at(-1) ?? 0}): ${(first / second).toFixed(1)} times less`);
}

/** Milliseconds of processor time that a process has had (proc(5): `stat`, fields 14 and 15, in hundredths of a second); Linux alone. */
function processorTime(pid: number): number | undefined {
  const file = `/proc/${String(pid)}/stat`;
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const [user = 0, system = 0] = text.slice(text.lastIndexOf(')') + 2).split(' ').slice(11, 13).map(Number);
  return (user + system) * 10;
}

/** Types into 300 files, half of them in the header, and tells how long until the findings are there. */
async function incremental(opened: Session): Promise<void> {
  const covered = [...opened.allFacts()].filter(({ role, binary }) => role === 'covered' && binary !== true).map(({ path }) => path);
  const times: number[] = [];
  for (let i = 0; i < 300; i++) {
    const path = covered[(i * 7_919) % covered.length] ?? '';
    const text = (await opened.text(path)) ?? '';
    const changed = i % 2 === 0 ? `${text}\nx` : `# SPDX-License-${'Identifier'}: ISC\n${text}`;
    const from = performance.now();
    await opened.setText(path, changed);
    times.push(performance.now() - from);
    await opened.setText(path, undefined);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  console.log(`  one file changed: median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`);
}

async function main(): Promise<void> {
  for (const folder of process.argv.slice(2)) {
    const files = execFileSync('git', ['ls-files'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 }).trim().split('\n').length;
    console.log(`${folder.split('/').at(-1) ?? ''}: ${String(files)} tracked files`);
    commandLine(folder);
    await session(folder);
    await server(folder);
  }
}

void main();
