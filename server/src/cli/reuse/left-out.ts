import type { Gathered } from '../../workspace/reuse/gather';
import { MOST_LICENCE_TEXTS } from '../../workspace/reuse/licence-texts-in';
import type { CommandContext } from '../command';
import { tellCut, tellUnreadable } from '../cut';

/** Says what of a project was not read, and why. */
export function tellLeftOut({ end, cut, rulesCut, closed, textsLeftOut }: Gathered, context: Pick<CommandContext, 'console' | 'translator'>): void {
  const { console, translator } = context;
  if (end !== 'complete') console.err(`${translator.text({ id: `cli.walk.${end}` })}\n`);
  for (const file of cut) console.err(`${translator.text({ id: 'cli.reuse.cut', args: { file } })}\n`);
  tellUnreadable(closed, context);
  tellCut(rulesCut, context);
  if (textsLeftOut) console.err(`${translator.text({ id: 'cli.reuse.many-texts', args: { limit: MOST_LICENCE_TEXTS } })}\n`);
}
