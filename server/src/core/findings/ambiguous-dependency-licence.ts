import type { AssessedDependency } from '../assessment/model';
import { isFavourable } from '../verdict/model';
import { curationFix, nameOf, waiverFix } from './dependency-texts';
import type { DependencyFindingKind, PackageView } from './kind';

/** True where some reading of an ambiguous licence would not fit, or not surely. */
function matters({ licence, use }: AssessedDependency, { pkg, engine }: PackageView): boolean {
  const { expression: outbound } = pkg.outbound;
  if (outbound === undefined || licence.candidates.length === 0) return true;
  // What its owners gave up, if they could, asks for nothing: the other readings are what is left where they could not.
  const owned = licence.candidates.filter((candidate) => !candidate.includes('LicenseRef-Public-Domain'));
  return (owned.length > 0 ? owned : licence.candidates).some((candidate) => !isFavourable(engine.judge(candidate, outbound, use)?.verdict));
}

/** A component whose declared licence can be read in several ways: `GPL`, where not all fit; only a hint where each would: `BSD`. */
export const ambiguousDependencyLicence: DependencyFindingKind = {
  code: 'ambiguous-licence',
  severity: (dependency, view) => (matters(dependency, view) ? 'warning' : 'hint'),
  applies: ({ licence }) => licence.status === 'ambiguous' && licence.expression === undefined,
  message: (dependency) => ({
    id: dependency.licence.candidates.length > 0 ? 'finding.ambiguous-licence.dependency' : 'finding.ambiguous-licence.dependency-open',
    args: { name: nameOf(dependency), value: dependency.licence.evidence[0]?.value ?? '', candidates: { anyOf: dependency.licence.candidates } },
  }),
  fixes: (dependency) => [...dependency.licence.candidates.slice(0, 4).map((candidate) => curationFix(dependency, candidate)), waiverFix('ambiguous-licence', dependency)],
};
