import type { Message } from '../messages/model';
import { firstNames } from '../messages/names';
import { nameOf, relatedDependency } from './dependency-texts';
import type { PackageFindingKind, PackageView } from './kind';
import { placeOfLicence } from './outbound-place';

/** Components named in the message, and told as places beside it. */
const NAMED = 5;
const RELATED = 20;

/** An outbound licence that nobody here can judge anything by: one of the project's own, or one that is not described yet. It is told once, not at every component. */
export const undescribedOutbound: PackageFindingKind = {
  code: 'uncertain-dependency',
  find: (view) => {
    const { pkg } = view;
    const reason = undescribed(view);
    if (!reason) return [];
    const open = pkg.dependencies.filter(({ verdict }) => verdict?.rule === UNKNOWN);
    if (open.length === 0) return [];
    const names = firstNames(open.map(nameOf), NAMED);
    return [{
      code: 'uncertain-dependency',
      severity: 'warning',
      message: { id: reason.id === 'verdict.unknown.reference' ? 'finding.uncertain-dependency.own-outbound' : 'finding.uncertain-dependency.undescribed-outbound', args: { ...reason.args, count: open.length, names } },
      ...placeOfLicence(view),
      related: open.slice(0, RELATED).map((dependency) => relatedDependency(dependency)),
      package: pkg.name,
      fixes: [],
    }];
  },
};

const UNKNOWN = 'unknown-licence';

/** True where the answer lies with the outbound licence alone. */
export function isUndescribed(view: Pick<PackageView, 'pkg' | 'engine'>): boolean {
  return undescribed(view) !== undefined;
}

/** Why not even what may go anywhere can be judged; its `licence` is the part of the outbound expression that is not described. */
function undescribed({ pkg: { outbound }, engine }: Pick<PackageView, 'pkg' | 'engine'>): Message | undefined {
  const verdict = outbound.expression === undefined ? undefined : engine.judge('MIT', outbound.expression, 'merge');
  return verdict?.rule === UNKNOWN ? verdict.reason : undefined;
}
