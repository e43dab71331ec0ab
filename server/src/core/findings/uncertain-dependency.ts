import { dependencyFixes, verdictMessage } from './dependency-texts';
import type { DependencyFindingKind } from './kind';

/** A component about which the sources differ: the finding says who says what, never a silent yes. */
export const uncertainDependency: DependencyFindingKind = {
  code: 'uncertain-dependency',
  severity: () => 'warning',
  applies: ({ verdict }) => verdict?.verdict === 'uncertain',
  message: (dependency, view) => verdictMessage('finding.uncertain-dependency', dependency, view),
  fixes: (dependency) => dependencyFixes('uncertain-dependency', dependency),
};
