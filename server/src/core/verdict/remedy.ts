import { compareVersions, versionOf } from '../knowledge/knowledge';
import type { Message, MessageId } from '../messages/model';
import { bestMatch } from './grants';
import type { Pair } from './rule';

/** What to do instead, where the component's copyleft stands in the way: the mildest step that the licences offer. */
export function remedyOf({ inbound, outbound, knowledge, use }: Pair): Message {
  const under: Message = { id: 'remedy.publish-under', args: { licence: inbound.id } };
  const reverse = bestMatch([...outbound.licence.convertsTo, ...outbound.licence.alsoUnder], outbound, inbound, knowledge);
  if (reverse?.match === 'full') return { id: 'remedy.publish-under-listed', args: { licence: inbound.id, clause: { citation: reverse.grant.clause }, outbound: outbound.licence.record } };
  if (reverse?.match === 'listed-only') return { id: 'remedy.publish-under-listed', args: { licence: reverse.named, clause: { citation: reverse.grant.clause }, outbound: outbound.licence.record } };
  if (inbound.licence.partKeeps && use === 'merge') return { id: 'remedy.own-files', args: { inbound: inbound.id, outbound: outbound.id } };
  const sameFamily = inbound.licence.family !== undefined && inbound.licence.family.name === outbound.licence.family?.name;
  if (sameFamily && outbound.orLater && compareVersions(versionOf(inbound.licence), versionOf(outbound.licence)) >= 0) return under;
  if (outbound.licence.copyleft.level === 'none' && outbound.licence.openSource.value) return { id: 'remedy.publish-under-or-separate', args: { licence: inbound.id } };
  return { id: 'remedy.separate', args: { inbound: inbound.id } };
}

/** Those that advise another outbound licence: their `licence`. */
const PUBLISH_UNDER: ReadonlySet<MessageId> = new Set(['remedy.publish-under', 'remedy.publish-under-listed', 'remedy.publish-under-or-separate']);

/** The outbound licence that a remedy advises instead, where it does. */
export function publishedUnder({ id, args }: Message): string | undefined {
  const licence = args?.['licence'];
  return PUBLISH_UNDER.has(id) && typeof licence === 'string' ? licence : undefined;
}
