import { conflictsIn } from './combination';
import { nameOf, relatedDependency } from './dependency-texts';
import { forcingComponents } from './forcing';
import type { PackageFindingKind } from './kind';
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
      message: { id: unsettled ? 'finding.outbound-forced.unsettled' : 'finding.outbound-forced', args: { outbound: expression, licence, count: dependencies.length, example: dependencies[0] ? nameOf(dependencies[0]) : '' } },
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
