import type { Use } from '../verdict/model';
import type { ComponentGroup, OutboundComponent } from './model';

/** Components together that share licence and use: they share every answer. */
export function groupComponents(components: readonly OutboundComponent[]): ComponentGroup[] {
  const groups = new Map<string, { names: Set<string>; licence: string; use: Use }>();
  for (const { name, licence, use } of components) {
    const key = `${use} ${licence}`;
    const group = groups.get(key) ?? { names: new Set<string>(), licence, use };
    group.names.add(name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ names, licence, use }) => ({ names: [...names], licence, use }));
}
