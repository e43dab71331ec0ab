import type { CommandContext } from './command';

/** Paths named; the others are counted. */
const NAMED = 10;

/** Says which files or folders could not be read. */
export function tellUnreadable(paths: readonly string[], { console, translator }: Pick<CommandContext, 'console' | 'translator'>): void {
  if (paths.length > 0) console.err(`${translator.text({ id: 'scan.unreadable', args: { count: paths.length, paths: firstOf(paths) } })}\n`);
}

/** Says which files were not looked at to their ends. */
export function tellCut(paths: readonly string[], { console, translator }: Pick<CommandContext, 'console' | 'translator'>): void {
  if (paths.length === 0) return;
  console.err(`${translator.text({ id: 'scan.cut', args: { count: paths.length, paths: firstOf(paths) } })}\n`);
}

function firstOf(paths: readonly string[]): readonly string[] {
  return [...paths.slice(0, NAMED), ...(paths.length > NAMED ? ['…'] : [])];
}
