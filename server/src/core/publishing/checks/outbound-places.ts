import type { Evidence, PublishView } from '../model';

/** Where the root states its licence; each file once. */
export function outboundPlaces({ root }: PublishView): readonly Evidence[] {
  const found = new Map<string, Evidence>();
  for (const { outbound } of root) for (const { file, range } of outbound.declarations) if (file !== '' && !found.has(file)) found.set(file, { file, range });
  return [...found.values()];
}
