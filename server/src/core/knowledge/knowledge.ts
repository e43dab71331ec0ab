import type { Knowledge, KnowledgeData, Licence } from './model';

/** The knowledge base over compiled data (`dist/data/knowledge.json`). */
export function createKnowledge(data: KnowledgeData): Knowledge {
  const licences = new Map(data.licences.map((licence) => [licence.id, licence]));
  const exceptions = new Map(data.exceptions.map((exception) => [exception.id, exception]));
  const families = new Map<string, Licence[]>();
  for (const licence of data.licences) {
    if (licence.family) families.set(licence.family.name, [...(families.get(licence.family.name) ?? []), licence]);
  }
  for (const versions of families.values()) versions.sort((a, b) => compareVersions(versionOf(a), versionOf(b)));
  const joining = data.licences.filter(({ combinesWith }) => combinesWith.length > 0);
  return {
    ...data,
    joining,
    licence: (id) => licences.get(id),
    exception: (id) => exceptions.get(id),
    versions: (family) => families.get(family) ?? [],
  };
}

/** The version within its family; licences without family have none to compare. */
export function versionOf(licence: Licence): string {
  return licence.family?.version ?? '';
}

/** Below zero where `a` is older than `b`: dotted numbers, compared number by number. */
export function compareVersions(a: string, b: string): number {
  if (a === b) return 0;
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
