// What the editor's user feels on a project of 3,000 packages: `npm run bench:editor`. Needs the package (`npm run package`).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { FULL_CLIENT } from '../server/clients';
import { startTestServer } from '../server/connection';
import type { TestServer } from '../server/connection';
import { measureInEditor } from './support/in-editor';
import type { EditorTimes } from './support/in-editor';
import { writeLargeProject } from './support/large-project';

const ROUNDS = 60;
const EDITOR_RUNS = 3;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'licence-assistant-bench-'));
  try {
    writeLargeProject(folder, { packages: 3000, direct: 1980 });
    await measure(folder);
    const runs: EditorTimes[] = [];
    for (let run = 0; run < EDITOR_RUNS; run++) runs.push(await measureInEditor(folder));
    const middle = (of: (times: EditorTimes) => number): number => median(runs.map(of));
    tell(
      'activation, as the editor counts it, median',
      middle(({ activation }) => activation),
      'ms',
    );
    tell(
      'window up to first problem shown, median',
      middle(({ upToProblem }) => upToProblem),
      'ms',
    );
    tell(
      'window up to all problems shown, median',
      middle(({ upToAll }) => upToAll),
      'ms',
    );
    tell(
      'manifest shown to first problem shown, median',
      middle(({ shownToProblem }) => shownToProblem),
      'ms',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string): Promise<void> {
  const uri = pathToFileURL(join(folder, 'package.json')).href;
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const start = performance.now();
  const server = await startTestServer({
    folders: [folder],
    capabilities: FULL_CLIENT,
    initializationOptions: { commands: true },
  });
  const { connection } = server;
  const changed = new Promise<void>((resolve) =>
    connection.onRequest('workspace/diagnostic/refresh', () => (resolve(), null)),
  );
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'json', version: 1, text },
  });
  const first = await diagnosticsOf(server, uri);
  tell('start of the server to first diagnostics', performance.now() - start, 'ms');
  tell('processor time until then', processorTimeOf(server.pid), 'ms');
  tell('first diagnostics of the manifest', first, '');
  await changed;
  const all = await diagnosticsOf(server, uri);
  tell('start of the server to all diagnostics', performance.now() - start, 'ms');
  tell('processor time until then', processorTimeOf(server.pid), 'ms');
  tell('diagnostics of the manifest', all, '');
  tell('memory after the first scan', memoryOf(server.pid), 'MB');

  tell(
    'hover, p95',
    p95(
      await times(ROUNDS, (round) =>
        connection.sendRequest('textDocument/hover', {
          textDocument: { uri },
          position: { line: 5 + round * 30, character: 8 },
        }),
      ),
    ),
    'ms',
  );

  let version = 1;
  const keystroke = async (round: number): Promise<void> => {
    const line = 5 + round * 30;
    const range = { start: { line, character: 20 }, end: { line, character: 20 } };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text: '1' }],
    });
    await diagnosticsOf(server, uri);
  };
  tell('keystroke to diagnostics, p95', p95(await times(ROUNDS, keystroke)), 'ms');

  const source = pathToFileURL(join(folder, 'src/module-0.ts')).href;
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: source, languageId: 'typescript', version: 1, text: '// SPDX-License-Identifier: M' },
  });
  const complete = (): Promise<unknown> =>
    connection.sendRequest('textDocument/completion', {
      textDocument: { uri: source },
      position: { line: 0, character: 28 },
    });
  tell('completion in a header, first', p95(await times(1, complete)), 'ms');
  tell('completion in a header, p95', p95(await times(ROUNDS, complete)), 'ms');
  const completeOwn = (): Promise<unknown> =>
    connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: 3, character: 14 } });
  tell('completion in the manifest, first', p95(await times(1, completeOwn)), 'ms');
  tell('completion in the manifest, p95', p95(await times(ROUNDS, completeOwn)), 'ms');
  tell('memory at the end', memoryOf(server.pid), 'MB');
  await server.stop();
}

async function diagnosticsOf({ connection }: TestServer, uri: string): Promise<number> {
  const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return report.kind === 'full' ? report.items.length : 0;
}

async function times(rounds: number, action: (round: number) => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await action(round);
    all.push(performance.now() - start);
  }
  return all;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0;
}

/** Resident memory in MB (Linux: proc(5), VmRSS and its peak VmHWM). */
function memoryOf(pid: number): string {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string): number =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  return `${of('VmRSS')} (peak ${of('VmHWM')})`;
}

/** Milliseconds that all threads of a process have worked, which other processes do not change (Linux: proc(5), utime and stime, in hundredths of a second). */
function processorTimeOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function tell(what: string, value: number | string, unit: string): void {
  console.log(`${what.padEnd(44)} ${typeof value === 'number' ? Math.round(value * 10) / 10 : value} ${unit}`);
}

void main();
