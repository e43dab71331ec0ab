import type { Ecosystem } from '../manifests/format';

/** A package's name as its ecosystem compares names: PyPI by PEP 503, NuGet and Composer without regard to case. */
export function comparedName(ecosystem: Ecosystem, name: string): string {
  if (ecosystem === 'pypi') return name.toLowerCase().replace(/[-_.]+/g, '-');
  return ecosystem === 'nuget' || ecosystem === 'composer' ? name.toLowerCase() : name;
}

/** Types of package URLs that name their ecosystem otherwise than we do. */
const ECOSYSTEMS: Readonly<Record<string, Ecosystem>> = {
  npm: 'npm',
  maven: 'maven',
  composer: 'composer',
  pypi: 'pypi',
  cargo: 'cargo',
  golang: 'go',
  nuget: 'nuget',
  gem: 'gem',
  swift: 'swift',
  cocoapods: 'cocoapods',
  pub: 'pub',
  cran: 'cran',
  hex: 'hex',
  conan: 'conan',
  docker: 'docker',
  oci: 'docker',
  deb: 'debian',
};

/** The ecosystem a package URL belongs to, where it is one of ours. */
export function ecosystemOf(purl: string): Ecosystem | undefined {
  const type = /^pkg:([a-z]+)\//.exec(purl)?.[1];
  return type !== undefined && Object.hasOwn(ECOSYSTEMS, type) ? ECOSYSTEMS[type] : undefined;
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
