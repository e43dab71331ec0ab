import { inboundOf } from '../assessment/components';
import type { AssessedDependency, AssessedPackage } from '../assessment/model';
import { outboundCandidates } from '../outbound/candidates';
import { conflictsAmong } from '../outbound/conflicts';
import type { OutboundComponent, OutboundConflict } from '../outbound/model';
import type { PackageView } from './kind';

/** Kept while a package is judged: more than one finding asks. */
const KNOWN = new WeakMap<AssessedPackage, readonly OutboundConflict[]>();

/**
 * Components of a package that exclude each other, where the declared licence is neither's: else its own findings say it
 * all. Only asked where something stands in the way, since all that fits one outbound licence fits together.
 */
export function conflictsIn({ pkg, engine }: PackageView): readonly OutboundConflict[] {
  const known = KNOWN.get(pkg);
  if (known) return known;
  const { expression } = pkg.outbound;
  const open = expression !== undefined && pkg.dependencies.some(({ verdict }) => verdict?.verdict === 'no' || verdict?.verdict === 'uncertain');
  const components = open ? pkg.dependencies.flatMap(componentOf) : [];
  const conflicts = conflictsAmong(components, outboundCandidates(components, engine.traits, expression), engine.judge)
    .filter(({ one, other }) => one.licence !== expression && other.licence !== expression);
  KNOWN.set(pkg, conflicts);
  return conflicts;
}

function componentOf({ name, licence: resolved, use }: AssessedDependency): OutboundComponent[] {
  const licence = resolved.status === 'conflict' ? undefined : inboundOf(resolved);
  return licence === undefined ? [] : [{ name, licence, use }];
}
