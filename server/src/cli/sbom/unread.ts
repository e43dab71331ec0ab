import { unreadManifests } from '../../core/findings/unread-manifests';
import { visibleName } from '../../core/text/visible';
import type { Session } from '../../workspace/model';
import type { CommandContext } from '../command';

/** Names on standard error what could not be read and is missing in the answer; true where there is any. */
export function tellUnread(session: Session, { console, translator }: CommandContext): boolean {
  const unread = unreadManifests(session.assessment().findings);
  for (const { file, range, message } of unread) console.err(`${visibleName(file)}:${String(range.start.line + 1)}: ${translator.text(message)} ${translator.text({ id: 'cli.told.unread' })}\n`);
  return unread.length > 0;
}
