import type { AssessedDependency } from '../assessment/model';
import { dependencyFixes, verdictMessage } from './dependency-texts';
import type { DependencyFindingKind } from './kind';

/**
 * What has to be found out, or built in a certain way, before the component fits at all: whether its author named another licence (EPL-2.0, Exhibit A), that users can put
 * in a changed version of what is linked into one binary (LGPL-2.1 section 6, LGPL-3.0 section 4d).
 */
function isOpen({ verdict, use }: AssessedDependency): boolean {
  return verdict?.rule === 'declared-secondary' || (verdict?.rule === 'link-library' && use === 'link-static');
}

/** A component that fits as long as something is done: a hint, since nothing is wrong; a note where nobody would do it unasked. */
export const conditionalDependency: DependencyFindingKind = {
  code: 'conditional-dependency',
  severity: (dependency) => (isOpen(dependency) ? 'information' : 'hint'),
  applies: ({ verdict, direct }) => direct && verdict?.verdict === 'conditional',
  message: (dependency, view) => verdictMessage('finding.conditional-dependency', dependency, view),
  fixes: (dependency, view) => dependencyFixes('conditional-dependency', dependency, view),
};
