import { emptyDocument } from '../document';
import type { LockedPackage, ManifestDocument, ManifestFormat, Scope } from '../format';
import type { ProblemLog } from '../parsing/problems';
import { CONNECTED_AT_ONCE } from '../parsing/limits';
import type { Slices } from '../../text/slices';
import type { Located, Span } from '../../text/span';

/** One component of a bill of materials as the standards describe it, each in its own words. */
export interface BillComponent {
  /** Its name within the document, by which edges mean it. */
  readonly id: string;
  readonly name: string;
  readonly version?: string;
  readonly span: Span;
  /** What the component declares of itself (SPDX 2.3, 7.15; CycloneDX 1.6, `acknowledgement`), or what is stated without saying whose words they are. */
  readonly licence?: Located<string>;
  /** What the document's author or its tool found (SPDX 2.3, 7.13; CycloneDX 1.6, `acknowledgement` and `evidence.licenses`). */
  readonly concluded?: Located<string>;
  readonly purl?: string;
  readonly scope?: Scope;
}

/** A bill of materials being read. */
export interface Bill {
  component(component: BillComponent): void;
  /** `from` needs `to`; ids may be told before their components are. */
  edge(from: string, to: string, scope?: Scope): void;
  /** What the document is about: not a component of itself. */
  subject(id: string): void;
  finish(format: Pick<ManifestFormat, 'id' | 'ecosystem'>, log: ProblemLog): Slices<ManifestDocument>;
}

/**
 * Collects components and edges of any standard. Where the document does not say what it is about, components that nothing
 * needs count as direct; where it has no edges at all, it has no roots either, and is a plain list.
 */
export function createBill(): Bill {
  const components = new Map<string, BillComponent>();
  const edges = new Map<string, Map<string, Scope | undefined>>();
  const subjects = new Set<string>();
  return {
    component: (component) => void components.set(component.id, component),
    edge(from, to, scope) {
      if (from === to) return;
      const known = edges.get(from) ?? new Map<string, Scope | undefined>();
      known.set(to, scope);
      edges.set(from, known);
    },
    subject: (id) => void subjects.add(id),
    *finish(format, log) {
      turnAround(edges, subjects);
      yield;
      const locked: LockedPackage[] = [];
      for (const component of components.values()) {
        if (subjects.has(component.id)) continue;
        if (locked.length % CONNECTED_AT_ONCE === 0) yield;
        locked.push(lockedOf(component, edges, components, subjects));
      }
      yield;
      const direct = directOf(locked, edges, subjects);
      return {
        ...emptyDocument(format.id, format.ecosystem, 'lockfile'),
        locked,
        roots:
          direct.length === 0
            ? []
            : [{ path: '', dependencies: direct.map(([{ key, name }, scope]) => ({ key, name, scope })) }],
        problems: log.problems,
      };
    },
  };
}

/** Nothing needs what the document is about: some tools write their links from the library to the program. */
function turnAround(edges: Map<string, Map<string, Scope | undefined>>, subjects: ReadonlySet<string>): void {
  for (const [from, targets] of [...edges]) {
    for (const [to, scope] of [...targets]) {
      if (!subjects.has(to) || subjects.has(from)) continue;
      targets.delete(to);
      const turned = edges.get(to) ?? new Map<string, Scope | undefined>();
      turned.set(from, scope);
      edges.set(to, turned);
    }
  }
}

type Edges = ReadonlyMap<string, ReadonlyMap<string, Scope | undefined>>;

function lockedOf(
  { id, name, version, span, licence, concluded, purl, scope }: BillComponent,
  edges: Edges,
  components: ReadonlyMap<string, BillComponent>,
  subjects: ReadonlySet<string>,
): LockedPackage {
  const dependencies = [...(edges.get(id)?.keys() ?? [])].filter((to) => components.has(to) && !subjects.has(to));
  return {
    key: id,
    name,
    version: version ?? '',
    span,
    dependencies,
    ...licencesOf(licence, concluded),
    ...(scope && { scope }),
    ...(purl !== undefined && { purl }),
  };
}

/** What is found counts in the place of what is not declared, and beside it where the words differ. */
function licencesOf(declared: Located<string> | undefined, found: Located<string> | undefined): Pick<LockedPackage, 'licence' | 'concluded'> {
  const [licence, concluded] = [declared, found].filter((text) => text !== undefined && isStatement(text.value));
  return { ...(licence && { licence }), ...(concluded && concluded.value !== licence?.value && { concluded }) };
}

function directOf(
  locked: readonly LockedPackage[],
  edges: Edges,
  subjects: ReadonlySet<string>,
): readonly (readonly [LockedPackage, Scope])[] {
  const byKey = new Map(locked.map((entry) => [entry.key, entry]));
  const told = [...subjects].flatMap((id) => [...(edges.get(id) ?? [])]);
  const found = told.flatMap(([key, scope]) => {
    const entry = byKey.get(key);
    return entry ? [[entry, scope ?? entry.scope ?? 'runtime'] as const] : [];
  });
  if (found.length > 0 || !locked.some((entry) => entry.dependencies.length > 0)) return found;
  const needed = new Set(locked.flatMap((entry) => entry.dependencies));
  return locked.filter(({ key }) => !needed.has(key)).map((entry) => [entry, entry.scope ?? 'runtime'] as const);
}

/** A component's name as its ecosystem writes it: `group:name` for Maven, `group/name` elsewhere. */
export function fullName(group: string | undefined, name: string, purl: string | undefined): string {
  if (!group) return name;
  return `${group}${purl?.startsWith('pkg:maven/') ? ':' : '/'}${name}`;
}

/** What a document means by no statement. */
export function isStatement(licence: string): boolean {
  return !/^(?:NOASSERTION|)$/i.test(licence.trim());
}
