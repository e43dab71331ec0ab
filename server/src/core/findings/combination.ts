import type { AssessedPackage } from '../assessment/model';
import { outboundCandidates } from '../outbound/candidates';
import { conflictsAmong } from '../outbound/conflicts';
import { knownComponents } from '../assessment/combination';
import type { OutboundConflict } from '../outbound/model';
import type { Remedies } from '../outbound/remedies';
import { createRemedies, REMEDIES_FOR_ONE } from '../outbound/remedies';
import { isFavourable } from '../verdict/model';
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
  const open = expression !== undefined && pkg.dependencies.some(({ verdict }) => verdict && !isFavourable(verdict.verdict));
  const components = open ? knownComponents(pkg.dependencies.filter(({ licence }) => licence.status !== 'conflict')) : [];
  const conflicts = conflictsAmong(components, outboundCandidates(components, engine.traits, expression), engine.judge)
    .filter(({ one, other }) => one.licence !== expression && other.licence !== expression);
  KNOWN.set(pkg, conflicts);
  return conflicts;
}

const REMEDIES = new WeakMap<AssessedPackage, Remedies>();

/** What can be done about the components of a package, advised alike for all of them. */
export function remediesIn({ pkg, engine, partial }: Pick<PackageView, 'pkg' | 'engine' | 'partial'>): Remedies {
  if (partial) return REMEDIES_FOR_ONE;
  const known = REMEDIES.get(pkg) ?? createRemedies(knownComponents(pkg.dependencies), pkg.outbound.expression, engine);
  REMEDIES.set(pkg, known);
  return known;
}
