import { curationFix, nameOf, waiverFix } from './dependency-texts';
import type { DependencyFindingKind } from './kind';

/** A component whose metadata and licence text name different licences. */
export const dependencyLicenceConflict: DependencyFindingKind = {
  code: 'dependency-licence-conflict',
  severity: ({ verdict }) => (verdict?.verdict === 'yes' ? 'hint' : 'warning'),
  applies: ({ licence }) => licence.status === 'conflict',
  message: (dependency) => ({ id: 'finding.dependency-licence-conflict', args: { name: nameOf(dependency), values: dependency.licence.evidence.map(({ value, file }) => (file === '' ? value : `${value} (${file})`)) } }),
  fixes: (dependency) => [...dependency.licence.candidates.slice(0, 4).map((candidate) => curationFix(dependency, candidate)), waiverFix('dependency-licence-conflict', dependency)],
};
