import { dependencyFixes, verdictMessage } from './dependency-texts';
import { isToldAtLicence } from './forcing';
import type { DependencyFindingKind } from './kind';

/** A component whose verdict is disputed: the finding says who says what, never a silent yes. */
export const uncertainDependency: DependencyFindingKind = {
  code: 'uncertain-dependency',
  severity: (dependency, view) => (isToldAtLicence(dependency, view) ? 'hint' : 'warning'),
  applies: ({ verdict, licence }) => verdict?.verdict === 'uncertain' && licence.status !== 'conflict',
  message: (dependency, view) => verdictMessage('finding.uncertain-dependency', dependency, view),
  fixes: (dependency) => dependencyFixes('uncertain-dependency', dependency),
};
