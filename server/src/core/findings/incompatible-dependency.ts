import { dependencyFixes, verdictMessage } from './dependency-texts';
import type { DependencyFindingKind } from './kind';

/** A component whose licence does not fit the outbound licence in the way it is used. Where its sources contradict each other, that comes first. */
export const incompatibleDependency: DependencyFindingKind = {
  code: 'incompatible-dependency',
  severity: () => 'error',
  applies: ({ verdict, licence }) => verdict?.verdict === 'no' && licence.status !== 'conflict',
  message: (dependency, view) => verdictMessage(dependency.licence.status === 'none' ? 'finding.incompatible-dependency.none' : 'finding.incompatible-dependency', dependency, view),
  fixes: (dependency, view) => dependencyFixes('incompatible-dependency', dependency, view),
};
