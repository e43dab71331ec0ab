import { loadEngines } from '../workspace/load';
import type { ScanLimit, Session } from '../workspace/model';
import { NEVER_CANCELLED } from '../workspace/model';
import { createSession } from '../workspace/session';
import type { CommandArguments, CommandContext, CommandOption } from './command';
import { absolutePath } from './paths';
import { tellCut, tellUnreadable } from './cut';

/** The one switch that lets a scan use the network. */
export const ONLINE_OPTION: CommandOption = { type: 'boolean', help: { id: 'cli.option.online' } };

/** Scans the folder a command is about, with its `--outbound`, `--config` and `--online`, and says how long that took in milliseconds. */
export async function scanFolder({ positionals: [path = '.'], options: { outbound, config, online } }: CommandArguments, { console, runtime, translator }: CommandContext): Promise<{ readonly session: Session; readonly milliseconds: number }> {
  const started = runtime.clock.now();
  const session = createSession(runtime, await loadEngines(runtime), absolutePath(console.directory, path), {
    ...(typeof outbound === 'string' && { outbound }),
    ...(typeof config === 'string' && { policyFile: absolutePath(console.directory, config) }),
  });
  const progress = (files: number): void => {
    if (console.interactive) console.err(`\r${translator.text({ id: 'cli.check.progress', args: { files } })}`);
  };
  let limited: ScanLimit | undefined;
  await session.scan((state) => {
    progress(state.files);
    limited = state.limited;
  }, NEVER_CANCELLED);
  if (online === true) await session.askRegistries();
  if (console.interactive) console.err('\r\u001b[K');
  tellUnreadable(session.unreadable(), { console, translator });
  tellCut(session.cut(), { console, translator });
  if (limited) console.err(`${translator.text({ id: `scan.limited.${limited.kind}`, args: { limit: limited.limit } })}\n`);
  return { session, milliseconds: runtime.clock.now() - started };
}
