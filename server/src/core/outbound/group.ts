import type { Use } from '../verdict/model';
import type { ComponentGroup, OutboundComponent } from './model';

/** Components together that share licence and use: they share every answer. The project's own files are apart: other things help there. */
export function groupComponents(components: readonly OutboundComponent[]): ComponentGroup[] {
  const groups = new Map<string, { names: Set<string>; count: number; licence: string; use: Use; ownFiles: number; withheld?: string }>();
  for (const { name, licence, use, ownFiles = 0, withheld } of components) {
    const key = `${ownFiles > 0 ? 'own ' : ''}${use} ${licence} ${withheld ?? ''}`;
    const group = groups.get(key) ?? { names: new Set<string>(), count: 0, licence, use, ownFiles: 0, ...(withheld !== undefined && { withheld }) };
    group.names.add(name);
    group.count++;
    group.ownFiles += ownFiles;
    groups.set(key, group);
  }
  return [...groups.values()].map(({ names, ...group }) => ({ ...group, names: [...names] }));
}
