import type { Message } from '../../messages/model';
import { firstNames } from '../../messages/names';
import type { Notices } from './model';

/** Names in one sentence for somebody who watches; the document has them all. */
const NAMED = 5;

/** What is missing in the notices, one sentence each, with all names. */
export function tellMissing(notices: Notices): readonly Message[] {
  return tell(notices, Infinity);
}

/** The same with the first names alone. */
export function tellShort(notices: Notices): readonly Message[] {
  return tell(notices, NAMED);
}

function tell({ missing }: Notices, limit: number): readonly Message[] {
  const said: readonly (readonly [Message['id'], readonly string[]])[] = [
    ['notices.missing.licence', missing.licence],
    ['notices.missing.installed', missing.installed],
    ['notices.missing.text', missing.text],
    ['notices.missing.own-text', missing.ownText],
    ['notices.missing.copyright', missing.copyright],
  ];
  return said.flatMap(([id, names]) => (names.length === 0 ? [] : [{ id, args: { count: names.length, names: firstNames(names, limit) } }]));
}
