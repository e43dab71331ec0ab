import { reservedBy } from '../assessment/reserved';
import { strengthOf } from '../outbound/nearness';
import { dependencyFixes, licenceName, nameOf } from './dependency-texts';
import type { DependencyFindingKind } from './kind';

/**
 * A component whose copyleft takes the whole program, in a package that reserves all rights. Whoever passes both on must license the
 * whole (GPL-3.0 § 5(c)); who keeps it to themselves need not (GPL-3.0 § 2), and a package kept private seldom is passed on.
 */
export const copyleftInReserved: DependencyFindingKind = {
  code: 'incompatible-dependency',
  severity: (_dependency, { pkg }) => (pkg.private ? 'information' : 'warning'),
  applies: ({ licence, use }, { pkg, engine }) => {
    if (licence.expression === undefined || licence.status === 'conflict' || use === 'tool' || use === 'distinct') return false;
    const traits = reservedBy(pkg) === undefined ? undefined : engine.traits(licence.expression);
    return traits?.copyleft === true && (use === 'merge' || traits.strength >= strengthOf('program'));
  },
  message: (dependency, { pkg }) => ({ id: 'finding.incompatible-dependency.reserved', args: { name: nameOf(dependency), licence: licenceName(dependency), value: reservedBy(pkg) ?? '' } }),
  fixes: (dependency, view) => dependencyFixes('incompatible-dependency', dependency, view),
};
