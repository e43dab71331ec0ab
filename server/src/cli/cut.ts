import type { CommandContext } from './command';

/** Paths named; the others are counted. */
const NAMED = 10;

/** Says which files were not looked at to their ends. */
export function tellCut(paths: readonly string[], { console, translator }: Pick<CommandContext, 'console' | 'translator'>): void {
  if (paths.length === 0) return;
  const named = [...paths.slice(0, NAMED), ...(paths.length > NAMED ? ['…'] : [])];
  console.err(`${translator.text({ id: 'scan.cut', args: { count: paths.length, paths: named } })}\n`);
}
