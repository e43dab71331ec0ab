import type { AssessedDependency } from '../assessment/model';
import type { ComponentGroup, OutboundConflict } from '../outbound/model';
import { tellConflict } from '../outbound/tell-conflict';
import { conflictsIn } from './combination';
import { dependencyFixes, relatedDependency } from './dependency-texts';
import type { PackageFindingKind, PackageView } from './kind';
import type { Finding } from './model';
import { placeOfLicence } from './outbound-place';

/** Further conflicts of a package say little more: they mostly share a side. */
const MOST = 3;
const RELATED = 5;

/** Two groups of components, each of which may be published under some licence, and both together under none. */
export const conflictingComponents: PackageFindingKind = {
  code: 'conflicting-components',
  find: (view) => conflictsIn(view).slice(0, MOST).map((conflict) => findingOf(conflict, view)),
};

function findingOf(conflict: OutboundConflict, view: PackageView): Finding {
  const members = (group: ComponentGroup): AssessedDependency[] =>
    view.pkg.dependencies.filter(({ name, use, licence }) => use === group.use && licence.expression === group.licence && group.names.includes(name));
  const [one, other] = [members(conflict.one), members(conflict.other)];
  const only = other.length === 1 ? other[0] : undefined;
  return {
    code: 'conflicting-components',
    severity: conflict.answer === 'no' ? 'error' : 'warning',
    message: tellConflict(conflict),
    ...placeOfLicence(view),
    related: [...other.slice(0, RELATED), ...one.slice(0, RELATED)].map((dependency) => relatedDependency(dependency)),
    package: view.pkg.name,
    ...(only && { subject: only.name }),
    fixes: only ? dependencyFixes('conflicting-components', only, view) : [],
  };
}
