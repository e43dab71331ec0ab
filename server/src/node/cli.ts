import type { startCommandLine } from './command-line';

// This file is loaded by `node` alone; the rest is loaded in parts, each when it is needed (scripts/bundles.mjs).
const REST = './cli/command-line.mjs';

void (import(REST) as Promise<{ readonly startCommandLine: typeof startCommandLine }>).then((rest) =>
  rest.startCommandLine(__dirname),
);
