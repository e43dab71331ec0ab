import { dependencyFixes, verdictMessage } from './dependency-texts';
import type { DependencyFindingKind } from './kind';

/** A component that fits as long as something is done; shown as a hint, since nothing is wrong. */
export const conditionalDependency: DependencyFindingKind = {
  code: 'conditional-dependency',
  severity: () => 'hint',
  applies: ({ verdict, direct }) => direct && verdict?.verdict === 'conditional',
  message: (dependency, view) => verdictMessage('finding.conditional-dependency', dependency, view),
  fixes: (dependency, view) => dependencyFixes('conditional-dependency', dependency, view),
};
