import type { Direct, MemberIndex } from './direct';
import { lockedMember, memberOf } from './direct';
import type { LockIndex } from './lock-index';
import type { ProjectPackage } from './model';
import { comparedName } from './names';
import { SCOPES_BY_STRENGTH } from '../manifests/scopes';
import type { Slices } from '../text/slices';
import { isPassedOn, strengthOf } from './scopes';

/** A component found on the way from a package, with the step before it. */
export interface Step {
  readonly name: string;
  readonly strength: number;
  readonly before: Step | undefined;
  /** The dependency of the package that this way begins with. */
  readonly direct: Direct;
  /** The line that names this very component: of the package itself, or of another package of the project. */
  readonly line: Direct | undefined;
  readonly member: ProjectPackage | undefined;
  readonly locked: Direct['locked'] | undefined;
}

/** Components found between two pauses. */
const SLICE = 5_000;

type Candidate = Step & { readonly id: object | string };

/**
 * Everything a package reaches, each component once: by the strongest scope first, and among equals the shortest way.
 * What the package asks for itself keeps its own line. Linear in components and edges.
 */
export function* reach(
  pkg: ProjectPackage,
  directs: readonly Direct[],
  directsOf: (member: ProjectPackage) => readonly Direct[],
  members: MemberIndex,
  limit: number,
): Slices<readonly Step[]> {
  // Candidates by strength, then by length of the way.
  const waiting: Candidate[][][] = SCOPES_BY_STRENGTH.map(() => []);
  const marks = createMarks();
  const steps: Step[] = [];
  /** Where no way as strong and as short leads to it yet. Asked of every edge, so that nothing is made for those that are not needed. */
  const isWanted = (locked: Direct['locked'], id: object | string, strength: number, length: number): boolean => {
    const rank = strength * LONGEST + length + 1;
    const before = marks.of(locked, id);
    if (before < 0 || (before > 0 && before <= rank)) return false;
    marks.set(locked, id, rank);
    return true;
  };
  const push = (candidate: Candidate, length: number): void => {
    const levels = waiting[candidate.strength];
    if (levels) (levels[length] ??= []).push(candidate);
  };
  const follow = (direct: Direct, length: number, from: Step | undefined): void => {
    const member = memberOf(direct, members);
    // A project of the build itself that is not known here is still none of others.
    if (!member && direct.declared?.path?.startsWith(':')) return;
    const id = idOf(direct.locked, member, direct);
    const strength = Math.max(strengthOf(direct.scope), from?.strength ?? 0);
    const first = from?.direct ?? direct;
    const { name, locked } = direct;
    if (!isWanted(member ? undefined : locked, id, strength, length)) return;
    push({ id, name, strength, before: from, direct: first, line: direct, member, locked }, length);
  };
  const brought = broughtIn(pkg, directs);
  const expand = (step: Step, length: number): void => {
    for (const next of brought.get(comparedName(step.direct.ecosystem, step.name)) ?? []) follow(next, length, step);
    if (step.member) {
      for (const next of directsOf(step.member)) if (isPassedOn(next.scope)) follow(next, length, step);
      return;
    }
    if (!step.locked) return;
    const { lock, number } = step.locked;
    for (const next of lock.edgesOf(number)) {
      const entry = lock.packages[next];
      if (!entry) continue;
      const member = lockedMember(lock, entry, step.direct.ecosystem, members);
      const locked = { lock, number: next };
      // A lock file that marks a package as optional knows that every way to it is.
      const strength = Math.max(
        step.strength,
        entry.scope === 'optional' || entry.scope === 'peer' ? strengthOf(entry.scope) : 0,
      );
      const id = member ?? entry;
      const { direct } = step;
      if (!isWanted(member ? undefined : locked, id, strength, length)) continue;
      push({ id, name: entry.name, strength, before: step, direct, line: undefined, member, locked }, length);
    }
  };

  // First what the package asks for, with all that comes along; then what is left of those whose bringers are not there.
  for (const late of [false, true]) {
    for (const direct of directs) if (late === comesLate(direct)) follow(direct, 0, undefined);
    for (const levels of waiting) {
      for (let length = 0; length < levels.length; length++) {
        for (const candidate of levels[length] ?? []) {
          const own = candidate.member ? undefined : candidate.locked;
          if (marks.of(own, candidate.id) < 0 || candidate.member === pkg) continue;
          if (steps.length >= limit) return steps;
          marks.set(own, candidate.id, -1 - steps.length);
          steps.push(candidate);
          if (steps.length % SLICE === 0) yield;
          expand(candidate, length + 1);
        }
        levels[length] = [];
      }
    }
  }
  return keepOwnLines(steps, directs, marks, members);
}

/** No way is as long: there are fewer components. */
const LONGEST = 2 ** 24;

/** What is known of a component by its number in a lock file, else by what makes it one: 0 nothing, a step's `-1 - number`, else the rank of the best way so far. */
interface Marks {
  of(locked: Direct['locked'], id: object | string): number;
  set(locked: Direct['locked'], id: object | string, mark: number): void;
}

/** Numbers are looked up several times faster than objects. */
function createMarks(): Marks {
  const byLock = new Map<LockIndex, Int32Array>();
  const others = new Map<object | string, number>();
  const numbersOf = (lock: LockIndex): Int32Array => {
    const known = byLock.get(lock) ?? new Int32Array(lock.packages.length);
    byLock.set(lock, known);
    return known;
  };
  return {
    of: (locked, id) => (locked ? numbersOf(locked.lock)[locked.number] : others.get(id)) ?? 0,
    set: (locked, id, mark) => {
      if (locked) numbersOf(locked.lock)[locked.number] = mark;
      else others.set(id, mark);
    },
  };
}

/** A line that only pins what others bring in, and says which others; an entry of a list that nobody asks for. */
function comesLate({ declared, indirect }: Direct): boolean {
  return declared ? (declared.via?.length ?? 0) > 0 : indirect;
}

/** Such lines, by the names of those that bring them in. */
function broughtIn({ ecosystem }: ProjectPackage, directs: readonly Direct[]): ReadonlyMap<string, readonly Direct[]> {
  const brought = new Map<string, Direct[]>();
  for (const direct of directs) {
    for (const name of direct.declared?.via ?? []) {
      const key = comparedName(ecosystem, name);
      const known = brought.get(key);
      if (known) known.push(direct);
      else brought.set(key, [direct]);
    }
  }
  return brought;
}

/** A component the package asks for itself is direct, whichever stronger way leads to it too. */
function keepOwnLines(
  steps: Step[],
  directs: readonly Direct[],
  marks: Marks,
  members: MemberIndex,
): readonly Step[] {
  for (const direct of directs) {
    if (comesLate(direct)) continue;
    const member = memberOf(direct, members);
    const number = -1 - marks.of(member ? undefined : direct.locked, idOf(direct.locked, member, direct));
    const step = steps[number];
    if (!step?.before) continue;
    steps[number] = { ...step, name: direct.name, before: undefined, direct, line: direct };
  }
  return steps;
}

/** What makes a component one: the project's own package, the lock file's entry, or else the name. */
function idOf(locked: Direct['locked'], member: ProjectPackage | undefined, direct: Direct): object | string {
  const entry = locked?.lock.packages[locked.number];
  return member ?? entry ?? `${direct.ecosystem}\n${comparedName(direct.ecosystem, direct.name)}`;
}
