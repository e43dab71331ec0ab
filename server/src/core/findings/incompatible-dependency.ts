import { dependencyFixes, nameOf, verdictMessage } from './dependency-texts';
import type { AssessedDependency } from '../assessment/model';
import type { Message } from '../messages/model';
import type { DependencyFindingKind, PackageView } from './kind';

/** A component whose licence does not fit the outbound licence in the way it is used. Where its sources contradict each other, that comes first. */
export const incompatibleDependency: DependencyFindingKind = {
  code: 'incompatible-dependency',
  severity: () => 'error',
  applies: ({ verdict, licence }) => verdict?.verdict === 'no' && licence.status !== 'conflict',
  message: (dependency, view) => statedProprietary(dependency, view) ?? verdictMessage(dependency.licence.status === 'none' ? 'finding.incompatible-dependency.none' : 'finding.incompatible-dependency', dependency, view),
  fixes: (dependency, view) => dependencyFixes('incompatible-dependency', dependency, view),
};

/** Words such as npm's `UNLICENSED` and Composer's `proprietary` withhold a licence on purpose: there is nobody to remind of adding one. SPDX `NONE` only says that there is none. */
function statedProprietary(dependency: AssessedDependency, { pkg }: PackageView): Message | undefined {
  const { status, evidence } = dependency.licence;
  const value = status === 'none' ? evidence.find((each) => WITHHELD.test(each.value))?.value : undefined;
  return value === undefined ? undefined : { id: 'finding.incompatible-dependency.proprietary', args: { name: nameOf(dependency), value, outbound: pkg.outbound.expression ?? '?' } };
}

const WITHHELD = /\b(?:unlicen[cs]ed|proprietary|commercial|all rights reserved)\b/i;
