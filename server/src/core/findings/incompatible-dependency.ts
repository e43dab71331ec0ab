import { dependencyFixes, nameOf, verdictMessage } from './dependency-texts';
import type { AssessedDependency } from '../assessment/model';
import type { Message } from '../messages/model';
import { withheldBy } from '../resolution/withheld';
import type { DependencyFindingKind, PackageView } from './kind';

/** A component whose licence does not fit the outbound licence in the way it is used. Where its sources contradict each other, that comes first. */
export const incompatibleDependency: DependencyFindingKind = {
  code: 'incompatible-dependency',
  severity: (dependency) => (isToolUnderContract(dependency) ? 'information' : 'error'),
  applies: ({ verdict, licence }) => verdict?.verdict === 'no' && licence.status !== 'conflict',
  message: (dependency, view) => statedProprietary(dependency, view) ?? verdictMessage(dependency.licence.status === 'none' ? 'finding.incompatible-dependency.none' : 'finding.incompatible-dependency', dependency, view),
  fixes: (dependency, view) => dependencyFixes('incompatible-dependency', dependency, view),
};

/** A tool whose licence file leads to a contract is no part of what is published: whoever accepted that may use it. */
function isToolUnderContract({ use, licence }: AssessedDependency): boolean {
  return use === 'tool' && licence.status === 'none' && licence.evidence.some(({ kind }) => kind === 'licence-words');
}

/** Said of those that withhold a licence on purpose. */
function statedProprietary(dependency: AssessedDependency, { pkg }: PackageView): Message | undefined {
  const value = withheldBy(dependency.licence);
  const words = dependency.licence.evidence.find(({ kind }) => kind === 'licence-words');
  if (value !== undefined && value === words?.value) return { id: isToolUnderContract(dependency) ? 'finding.incompatible-dependency.withheld.tool' : 'finding.incompatible-dependency.withheld', args: { name: nameOf(dependency), found: words.value, file: words.file, line: words.line, outbound: pkg.outbound.expression ?? '?' } };
  return value === undefined ? undefined : { id: 'finding.incompatible-dependency.proprietary', args: { name: nameOf(dependency), value, outbound: pkg.outbound.expression ?? '?' } };
}
