import type { LicenceDeclaration } from '../manifests/format';
import type { OutboundDeclaration } from './model';

/** A declaration as the manifest writes it, with what it means. */
export interface ReadDeclaration {
  readonly written: LicenceDeclaration;
  readonly declaration: OutboundDeclaration;
}

/** Readings that a list of names with several meanings can have at most: beyond, it says nothing certain anyhow. */
const MOST_READINGS = 12;

/**
 * The declarations of one manifest, where those that it lists together are one: each alone would contradict the others. Of Maven's, Composer's and
 * CFF's the user may choose any; where the format does not say, both readings stay open, and either asks the same of what goes in.
 * Badges stand in a text of many, and each for itself.
 */
export function joinListed(read: readonly ReadDeclaration[]): OutboundDeclaration[] {
  const done = new Set<number>();
  return read.flatMap(({ written: { group, kind }, declaration }) => {
    if (!group || group.relation === 'same' || kind === 'badge') return [declaration];
    if (done.has(group.id)) return [];
    done.add(group.id);
    const members = read.filter(({ written }) => written.group?.id === group.id);
    return joined(members, group.relation) ?? members.map((each) => each.declaration);
  });
}

/** One declaration for all members, at the first; undefined where they say one thing, or nothing. */
function joined(members: readonly ReadDeclaration[], relation: 'any' | 'all' | 'unclear'): OutboundDeclaration | undefined {
  const licences = wordedOnce(members);
  const [first, ...others] = licences;
  const known = [...new Set(licences.flatMap(({ expression }) => expression ?? []))];
  if (!first || others.length === 0 || (known.length === 1 && licences.every(({ expression }) => expression !== undefined))) return undefined;
  const operators = relation === 'any' ? ['OR'] : relation === 'all' ? ['AND'] : ['OR', 'AND'];
  const combinations = licences.map(readingsOf).reduce<readonly (readonly string[])[]>((all, readings) => all.flatMap((one) => readings.map((reading) => [...one, reading])).slice(0, MOST_READINGS), [[]]);
  const candidates = [...new Set(combinations.flatMap((parts) => operators.map((operator) => join(parts, operator))))];
  const certain = candidates.length === 1 && licences.every(({ expression }) => expression !== undefined);
  const expression = known.length === 0 ? undefined : join(known, operators[0] ?? 'OR');
  return { ...first, kind: 'list', value: licences.map(({ value }) => value).join(', '), status: certain ? 'normalised' : 'ambiguous', candidates: certain ? [] : candidates, ...(expression !== undefined && { expression }) };
}

/** Each licence by its surest wording, where name and address are given; what cannot be read is told by itself. */
function wordedOnce(members: readonly ReadDeclaration[]): OutboundDeclaration[] {
  const wordings = new Map<number | ReadDeclaration, OutboundDeclaration>();
  for (const member of members) {
    const { pair } = member.written;
    const before = pair === undefined ? undefined : wordings.get(pair);
    if (!before || (before.expression === undefined && member.declaration.expression !== undefined)) wordings.set(pair ?? member, member.declaration);
  }
  return [...wordings.values()].filter((each) => readingsOf(each).length > 0);
}

function readingsOf({ expression, candidates }: OutboundDeclaration): readonly string[] {
  return expression === undefined ? candidates : [expression];
}

function join(parts: readonly string[], operator: string): string {
  const distinct = [...new Set(parts)];
  return distinct.map((part) => (/ (?:AND|OR) /.test(part) && distinct.length > 1 ? `(${part})` : part)).join(` ${operator} `);
}
