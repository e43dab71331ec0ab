import { dependencyFixes, verdictMessage } from './dependency-texts';
import type { DependencyFindingKind } from './kind';

/** A component whose licence does not fit the outbound licence in the way it is used. */
export const incompatibleDependency: DependencyFindingKind = {
  code: 'incompatible-dependency',
  severity: () => 'error',
  applies: ({ verdict }) => verdict?.verdict === 'no',
  message: (dependency, view) => verdictMessage('finding.incompatible-dependency', dependency, view),
  fixes: (dependency) => dependencyFixes('incompatible-dependency', dependency),
};
