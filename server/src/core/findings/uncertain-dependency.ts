import type { AssessedDependency } from '../assessment/model';
import { dependencyFixes, verdictMessage } from './dependency-texts';
import { isToldAtLicence } from './forcing';
import type { DependencyFindingKind } from './kind';
import { isUndescribed } from './undescribed-outbound';

/** A component whose verdict is disputed: the finding says who says what, never a silent yes. */
export const uncertainDependency: DependencyFindingKind = {
  code: 'uncertain-dependency',
  severity: (dependency, view) => (isToldAtLicence(dependency, view) || isHearsay(dependency) || isUndescribed(view) ? 'hint' : 'warning'),
  applies: ({ verdict, licence }) => verdict?.verdict === 'uncertain' && licence.status !== 'conflict',
  message: (dependency, view) => verdictMessage('finding.uncertain-dependency', dependency, view),
  fixes: (dependency, view) => dependencyFixes('uncertain-dependency', dependency, view),
};

/** A list of third-party licences alone names a licence of nobody's list: its authors have looked at it, we cannot. */
function isHearsay({ licence, verdict }: AssessedDependency): boolean {
  return licence.evidence.every(({ kind }) => kind === 'report') && verdict?.rule === 'unknown-licence';
}
