import type { AssessedDependency, AssessedPackage } from '../assessment/model';
import { isFavourable } from '../verdict/model';
import type { PackageView } from './kind';

/** More components than this are told once, at the project's licence; each at its own line would repeat it. */
const MANY = 3;

/** Kept while a package is judged: every dependency line asks. */
const KNOWN = new WeakMap<AssessedPackage, ReadonlyMap<string, readonly AssessedDependency[]>>();

/** The components whose copyleft decides the licence of the whole, by that licence, the commonest first. */
export function forcingComponents({ pkg, engine }: PackageView): ReadonlyMap<string, readonly AssessedDependency[]> {
  const known = KNOWN.get(pkg);
  if (known) return known;
  const found = new Map<string, AssessedDependency[]>();
  const { expression } = pkg.outbound;
  for (const dependency of expression === undefined ? [] : pkg.dependencies) {
    const forced = forcedBy(dependency, { pkg, engine });
    if (forced === undefined) continue;
    const others = found.get(forced);
    if (others) others.push(dependency);
    else found.set(forced, [dependency]);
  }
  const ordered = new Map([...found].sort((a, b) => b[1].length - a[1].length));
  KNOWN.set(pkg, ordered);
  return ordered;
}

/** The licence that a component's copyleft asks of the whole, where the declared one is another. */
export function forcedBy({ licence, verdict }: AssessedDependency, { pkg, engine }: Pick<PackageView, 'pkg' | 'engine'>): string | undefined {
  const settled = licence.expression === undefined || !verdict || isFavourable(verdict.verdict);
  return settled ? undefined : engine.forcedBy(licence.expression, pkg.outbound.expression ?? '');
}

/** True where what is to be said of a component is said of many, at the project's licence. */
export function isToldAtLicence(dependency: AssessedDependency, view: PackageView): boolean {
  // Only where it forces does it matter how many others do.
  if (forcedBy(dependency, view) === undefined) return false;
  const [first = []] = forcingComponents(view).values();
  return first.length > MANY && first.includes(dependency);
}
