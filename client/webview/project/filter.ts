import type { Mark } from '../../../server/src/protocol/panel/common';
import type { ComponentRow } from '../../../server/src/protocol/panel/project';
import type { ComponentFilter } from '../state';

/** The components that a filter leaves, in their order. Text is looked for in name, version and licence. */
export function filterComponents(
  components: readonly ComponentRow[],
  filter: ComponentFilter,
): readonly ComponentRow[] {
  const text = filter.text.trim().toLowerCase();
  return components.filter(
    (row) =>
      (filter.marks.length === 0 || filter.marks.includes(row.mark)) &&
      (filter.scope === '' || row.scope === filter.scope) &&
      (filter.licence === '' || row.licence === filter.licence) &&
      (text === '' || `${row.name} ${row.version ?? ''} ${row.licence}`.toLowerCase().includes(text)),
  );
}

/** The values of one column that can be filtered by, the most frequent first. */
export function valuesOf(components: readonly ComponentRow[], column: 'scope' | 'licence'): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of components) counts.set(row[column], (counts.get(row[column]) ?? 0) + 1);
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || a.localeCompare(b)).map(([value]) => value);
}

/** `values` with `value` added, or taken away where it was there. */
export function toggled<T extends string | Mark>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
