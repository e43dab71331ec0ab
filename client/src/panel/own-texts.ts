import { ENGLISH } from '../../../server/src/core/messages/english';
import type { MessageBundle } from '../../../server/src/core/messages/model';

/** Message ids that the panel words itself; all others come from the server as finished text. */
const OWN = /^(panel|verdict|use|scope|text)\./;

/** The texts the panel is given; English for those that `own` lacks. */
export function panelBundle(own: MessageBundle): MessageBundle {
  return Object.fromEntries(Object.entries({ ...ENGLISH, ...own }).filter(([id]) => OWN.test(id)));
}
