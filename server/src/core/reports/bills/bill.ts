import type { AssessedDependency, AssessedPackage } from '../../assessment/model';
import type { PackageEdges } from '../../graph/edges';
import { ecosystemOf, purlOf } from '../../manifests/purl';
import { strongestScope } from '../../manifests/scopes';
import { byCodeUnits } from '../../text/order';
import { hashesIn } from './hashes';
import type { ReadDeclared } from './licences';
import { licencesOf, ownLicences } from './licences';
import type { Bill, BillComponent, BillEdge, BillLicences } from './model';

/** The project whose bill is made. */
export interface BillInput {
  /** What the project is called where no manifest of its root names it. */
  readonly rootName: string;
  readonly packages: readonly { readonly pkg: AssessedPackage; readonly edges: PackageEdges }[];
  readonly read: ReadDeclared;
  /** Folders in which a manifest or lock file cannot be read. */
  readonly unread: ReadonlySet<string>;
}

/**
 * The bill of materials of a project: all its packages and all their components, each once, ordered by package URL. A component
 * whose packages find different licences for it has none that is concluded. Linear in components and edges.
 */
export function billOf({ rootName, packages, read, unread }: BillInput): Bill {
  const own = packages.map(({ pkg }) => ownComponent(pkg));
  const atRoot = own.filter((_, at) => packages[at]?.pkg.directory === '');
  const [only] = atRoot;
  const root = atRoot.length === 1 && only ? only : { ...wholeOf(rootName), licences: agreed(atRoot.map(({ licences }) => licences)) };
  const byFolder = new Map<string, AssessedPackage[]>();
  for (const { pkg } of packages) byFolder.set(pkg.directory, [...(byFolder.get(pkg.directory) ?? []), pkg]);
  const components = new Map<string, BillComponent>();
  const edges = new Map<string, BillEdge>();
  const complete = new Set<string>();
  const checksums = new Map<string, readonly string[]>();
  const link = (edge: BillEdge): void => void (edge.from !== edge.to && edges.set(`${edge.from}\n${edge.to}`, edges.get(`${edge.from}\n${edge.to}`) ?? edge));
  for (const each of own) if (each.ref !== root.ref) link({ from: root.ref, to: each.ref, scope: 'runtime' });
  for (const { pkg, edges: inner } of packages) {
    const from = ownRef(pkg);
    const refOf = (purl: string): string => {
      const folder = inner.members.get(purl);
      const there = folder === undefined ? [] : (byFolder.get(folder) ?? []);
      const member = there.find(({ ecosystem }) => ecosystem === ecosystemOf(purl)) ?? there[0];
      return member ? ownRef(member) : purl;
    };
    const reached = new Set([...inner.needs.values()].flat());
    for (const dependency of pkg.dependencies) {
      const to = refOf(dependency.purl);
      if (to === dependency.purl) components.set(to, merged(components.get(to), dependency, read));
      // Where nothing tells who brings it in, it is the package.
      if (dependency.direct || !reached.has(dependency.purl)) link({ from, to, scope: dependency.scope });
    }
    for (const [purl, told] of inner.checksums) checksums.set(purl, [...(checksums.get(purl) ?? []), ...told]);
    for (const [purl, needed] of inner.needs) {
      complete.add(refOf(purl));
      for (const each of needed) link({ from: refOf(purl), to: refOf(each), scope: 'runtime' });
    }
  }
  if (unread.size === 0) complete.add(root.ref);
  packages.forEach(({ pkg }, at) => own[at] && !unread.has(pkg.directory) && complete.add(own[at].ref));
  return {
    root,
    packages: own.filter(({ ref }) => ref !== root.ref).sort(byRef),
    components: [...components.values()].map((each) => hashed(each, checksums.get(each.ref))).sort(byRef),
    edges: [...edges.values()].sort((a, b) => byCodeUnits(a.from, b.from) || byCodeUnits(a.to, b.to)),
    complete,
  };
}

function hashed(component: BillComponent, checksums: readonly string[] = []): BillComponent {
  const hashes = hashesIn(checksums);
  return hashes.length > 0 ? { ...component, hashes } : component;
}

function ownRef({ directory, ecosystem }: AssessedPackage): string {
  return `project:${ecosystem}:${directory === '' ? '.' : directory}`;
}

function wholeOf(name: string): Omit<BillComponent, 'licences'> {
  return { ref: 'project', name, ecosystem: 'generic', scope: 'runtime' };
}

/** A package that is published nowhere, or under no name that it gives itself, has no package URL. */
function ownComponent(pkg: AssessedPackage): BillComponent {
  const { name, version, ecosystem } = pkg;
  const published = ecosystem !== 'generic' && pkg.named && !pkg.private;
  return {
    ref: ownRef(pkg),
    name,
    ecosystem,
    scope: 'runtime',
    licences: ownLicences(pkg),
    ...(version !== undefined && { version }),
    ...(published && { purl: purlOf(ecosystem, name, version) }),
  };
}

function merged(before: BillComponent | undefined, dependency: AssessedDependency, read: ReadDeclared): BillComponent {
  const { name, version, ecosystem, purl, scope } = dependency;
  const licences = licencesOf(dependency, read);
  if (before) return { ...before, scope: strongestScope([before.scope, scope], scope), licences: agreed([before.licences, licences]) };
  return { ref: purl, name, ecosystem, purl, scope, licences, ...(version !== undefined && { version }) };
}

const NOTHING: BillLicences = { found: [], status: 'unknown', candidates: [], evidence: [] };

/** What all say that know anything; where they differ nothing is concluded, and everything found stays. */
function agreed(given: readonly BillLicences[]): BillLicences {
  const telling = given.filter(({ concluded, found, candidates }) => concluded !== undefined || found.length > 0 || candidates.length > 0);
  const all = telling.length > 0 ? telling : given.slice(0, 1);
  const [first = NOTHING, ...others] = all;
  if (others.every((each) => each.concluded === first.concluded && each.declared === first.declared && each.status === first.status)) return first;
  const readings = all.flatMap(({ concluded, candidates }) => (concluded === undefined ? candidates : [concluded]));
  return {
    found: [...new Set(all.flatMap(({ declared, found }) => (declared === undefined ? found : [declared])))],
    status: 'conflict',
    candidates: [...new Set(readings)].sort(byCodeUnits),
    evidence: all.flatMap(({ evidence }) => evidence),
  };
}

function byRef(a: BillComponent, b: BillComponent): number {
  return byCodeUnits(a.ref, b.ref);
}
