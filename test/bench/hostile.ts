// `npm run bench:hostile -- [NAME]`: what hostile folders cost, each at half of its size and at the whole. Build first. Needs GNU time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer } from '../server/connection';
import { eventually } from '../support/eventually';
import { HOSTILE } from '../support/hostile/kinds';
import type { Hostile } from '../support/hostile/kinds';

const CLI = join(__dirname, '../../dist/cli.js');
const COMMANDS = ['check', 'reuse', 'detect', 'annotate', 'outbound', 'publish', 'sbom', 'notice'];
const WISH: Readonly<Record<string, readonly string[]>> = { publish: ['--profile', 'ec'], annotate: ['--licence', 'MIT', '--copyright', '2026 Jane Doe'] };
/** Seconds after which a run is given up. */
const PATIENCE = 120;

interface Cost {
  /** Processor time. */
  readonly seconds: number;
  readonly megabytes: number;
  /** What was said to the user beside the report. */
  readonly said: readonly string[];
}

function run(command: string, folder: string): Cost {
  const { stderr } = spawnSync('/usr/bin/time', ['-q', '-f', '%U %S %M', 'timeout', String(PATIENCE), process.execPath, CLI, command, folder, ...(WISH[command] ?? [])], { encoding: 'utf8', maxBuffer: 1 << 30 });
  const lines = stderr.trim().split('\n');
  const [user = 0, system = 0, kilobytes = 0] = (lines.pop() ?? '').split(' ').map(Number);
  return { seconds: user + system, megabytes: kilobytes / 1024, said: lines.map((line) => line.replaceAll(`${folder}/`, '')) };
}

async function serve(folder: string): Promise<Cost> {
  const server = await startTestServer({ folders: [folder] });
  await eventually('the scan', () => server.log.find((line) => line.includes('ready')), PATIENCE * 1000);
  const of = (file: string, pattern: RegExp): number => Number(pattern.exec(readFileSync(`/proc/${String(server.pid)}/${file}`, 'utf8'))?.[1] ?? 0);
  const ticks = readFileSync(`/proc/${String(server.pid)}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').slice(11, 13).map(Number);
  const cost = { seconds: ticks.reduce((sum, each) => sum + each, 0) / 100, megabytes: of('status', /VmHWM:\s+(\d+)/) / 1024, said: [] };
  await server.stop();
  return cost;
}

async function at(kind: Hostile, size: number): Promise<ReadonlyMap<string, Cost>> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    kind.build(folder, size);
    const costs = new Map(COMMANDS.map((command) => [command, run(command, folder)]));
    return costs.set('server', await serve(folder));
  } finally {
    // Folders are nested deeper than a path may be long.
    spawnSync('rm', ['-rf', folder]);
  }
}

async function main(): Promise<void> {
  const wanted = process.argv[2] ?? '';
  for (const kind of HOSTILE.filter(({ name }) => name.includes(wanted))) {
    const half = await at(kind, Math.ceil(kind.size / 2));
    const whole = await at(kind, kind.size);
    console.log(`${kind.name}: ${String(kind.size)}`);
    for (const [door, { seconds, megabytes, said }] of whole) {
      const before = half.get(door);
      console.log(`  ${door.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s processor (half: ${(before?.seconds ?? 0).toFixed(1)} s)  ${megabytes.toFixed(0).padStart(5)} MB  ${said.slice(0, 2).join(' | ').slice(0, 200)}`);
    }
  }
}

void main();
