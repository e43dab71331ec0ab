import type { Use } from '../verdict/model';
import type { ComponentGroup, OutboundComponent } from './model';

/** Components together that share licence and use: they share every answer. */
export function groupComponents(components: readonly OutboundComponent[]): ComponentGroup[] {
  const groups = new Map<string, { names: Set<string>; count: number; licence: string; use: Use }>();
  for (const { name, licence, use } of components) {
    const key = `${use} ${licence}`;
    const group = groups.get(key) ?? { names: new Set<string>(), count: 0, licence, use };
    group.names.add(name);
    group.count++;
    groups.set(key, group);
  }
  return [...groups.values()].map(({ names, ...group }) => ({ ...group, names: [...names] }));
}
