import type { Ecosystem } from '../manifests/format';

/** A package's name as its ecosystem compares names: PyPI by PEP 503, NuGet and Composer without regard to case. */
export function comparedName(ecosystem: Ecosystem, name: string): string {
  if (ecosystem === 'pypi') return name.toLowerCase().replace(/[-_.]+/g, '-');
  return ecosystem === 'nuget' || ecosystem === 'composer' ? name.toLowerCase() : name;
}

const MAVEN: ReadonlySet<Ecosystem> = new Set(['maven', 'gradle', 'sbt', 'ivy']);

/** The ecosystem whose repositories serve this one: Gradle, sbt and Ivy take their packages from Maven's. */
export function familyOf(ecosystem: Ecosystem): Ecosystem {
  return MAVEN.has(ecosystem) ? 'maven' : ecosystem;
}

/** True where packages of both come from one place. */
export function sameFamily(one: Ecosystem, other: Ecosystem): boolean {
  return familyOf(one) === familyOf(other);
}
