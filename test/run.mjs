// Runs the test suites one after the other (or those named as arguments) and sums up in one last line: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { suites } from './suites.mjs';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. Suites: ${suites.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
for (const suite of suites.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const start = performance.now();
  console.log(`\n== ${suite.title}`);
  const { passed, failed } = await runSuite(suite);
  total.passed += passed;
  total.failed += failed;
  console.log(
    `== ${suite.title}: ${passed} passed, ${failed} failed (${Math.round((performance.now() - start) / 1000)} s)`,
  );
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs one suite's command. A suite of mocha tests counts each test; any other counts as one. */
async function runSuite(suite) {
  const { status, output } = await runCommand(suite);
  const count = (word) =>
    [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].reduce((sum, match) => sum + Number(match[1]), 0);
  const passed = suite.mocha ? count('passing') : Number(status === 0);
  // A skipped test is a test that did not pass; a suite that ends badly or runs nothing has failed, whatever it printed.
  const failed = suite.mocha ? count('failing') + count('pending') : Number(status !== 0);
  return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed };
}

function runCommand({ command, environment }) {
  return new Promise((resolve) => {
    const [program, ...args] = command;
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      process.stdout.write(data);
    });
    child.stderr.pipe(process.stderr, { end: false });
    child.on('error', (error) => resolve({ status: 1, output: `${output}\n${error.message}` }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
