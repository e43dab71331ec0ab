import { offersChoice } from '../expression/choice';
import { dependencyFixes, verdictMessage } from './dependency-texts';
import type { DependencyFindingKind } from './kind';

/** A component that fits only because its licence makes an exception: worth knowing, since another use or version may not have it. */
export const exceptionDependency: DependencyFindingKind = {
  code: 'conditional-dependency',
  severity: () => 'hint',
  applies: ({ licence, verdict, direct }) => direct && verdict?.verdict === 'yes' && verdict.rule === 'linking-exception' && licence.expression !== undefined && !offersChoice(licence.expression),
  message: (dependency, view) => verdictMessage('finding.conditional-dependency.exception', dependency, view),
  fixes: (dependency, view) => dependencyFixes('conditional-dependency', dependency, view),
};
