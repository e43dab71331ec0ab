import { inboundOf } from '../assessment/components';
import type { AssessedDependency } from '../assessment/model';
import type { Message } from '../messages/model';
import { firstNames } from '../messages/names';
import { waives } from '../policy/apply';
import { isFavourable } from '../verdict/model';
import { conflictsIn } from './combination';
import { nameOf, relatedDependency } from './dependency-texts';
import { forcingComponents } from './forcing';
import type { PackageFindingKind, PackageView } from './kind';
import { placeOfLicence } from './outbound-place';

/** Components whose copyleft decides the licence of the whole: under the EUPL's compatibility clause the combination may go out under theirs. */
export const outboundForced: PackageFindingKind = {
  code: 'outbound-forced',
  find: (view) => {
    const { pkg } = view;
    const { expression } = pkg.outbound;
    const forcing = forcingComponents(view);
    const [first] = forcing;
    if (expression === undefined || !first) return [];
    const [licence, dependencies] = first;
    // Under that licence others could not come along: the conflict is told instead.
    if (conflictsIn(view).some(({ one, other }) => one.licence === licence || other.licence === licence)) return [];
    const only = dependencies.length === 1 ? dependencies[0] : undefined;
    const unsettled = dependencies.every(({ verdict }) => verdict?.verdict === 'uncertain');
    return [{
      code: 'outbound-forced',
      severity: 'warning',
      message: withOthers({ id: unsettled ? 'finding.outbound-forced.unsettled' : 'finding.outbound-forced', args: { outbound: expression, licence, count: dependencies.length, example: dependencies[0] ? nameOf(dependencies[0]) : '' } }, licence, view),
      ...placeOfLicence(view),
      related: dependencies.slice(0, 10).map((dependency) => relatedDependency(dependency)),
      package: pkg.name,
      ...(only && { subject: only.name }),
      ...(unsettled && { follows: { code: 'uncertain-dependency', from: dependencies.map(({ name, place: { file } }) => ({ subject: name, file })) } }),
      // The code keeps its licence: what changes is the licence of the whole, which the policy file states.
      fixes: [{ fix: 'policy-outbound', title: { id: 'fix.policy-outbound', args: { licence } }, arguments: { licence } }],
    }];
  },
};

/** Components named of those that stand in the way all the same. */
const NAMED = 3;

/** What the other licence does not settle is said at once: whoever changes to it should not find out afterwards. */
function withOthers(message: Message, licence: string, { pkg, engine, policy }: PackageView): Message {
  const accepted = (dependency: AssessedDependency): boolean => OPEN.some((code) => policy.waivers.some((waiver) => waiver.package !== undefined && waives(waiver, { code, file: dependency.place.file, subject: dependency.name }, '')));
  const open = pkg.dependencies.filter((dependency) => {
    const inbound = inboundOf(dependency.licence);
    const verdict = inbound === undefined ? undefined : engine.judge(inbound, licence, dependency.use);
    return verdict !== undefined && !isFavourable(verdict.verdict) && !accepted(dependency);
  });
  return open.length === 0 ? message : { id: 'finding.outbound-forced.others', args: { message, licence, count: open.length, names: firstNames(open.map(({ name }) => name), NAMED) } };
}

/** The findings by which components stand in the way. */
const OPEN = ['incompatible-dependency', 'not-open-source-dependency', 'uncertain-dependency'] as const;
