import { dependencyFixes, nameOf } from './dependency-texts';
import type { DependencyFindingKind } from './kind';
import { listVerdict } from '../policy/lists';

/** A component whose licence the project's own allow or deny list does not admit. */
export const deniedLicence: DependencyFindingKind = {
  code: 'policy-denied-licence',
  severity: ({ use }) => (use === 'tool' ? 'warning' : 'error'),
  applies: ({ licence }, { policy }) => licence.expression !== undefined && listVerdict(policy, licence.expression) !== 'admitted',
  message: (dependency, { policy }) => ({
    id: listVerdict(policy, dependency.licence.expression ?? '') === 'denied' ? 'finding.policy-denied-licence.denied' : 'finding.policy-denied-licence.not-allowed',
    args: { name: nameOf(dependency), licence: dependency.licence.expression ?? '' },
  }),
  fixes: (dependency, view) => dependencyFixes('policy-denied-licence', dependency, view),
};
