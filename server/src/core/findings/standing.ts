import { isFavourable } from '../verdict/model';
import type { VerdictValue } from '../verdict/model';
import type { Assessment, Finding } from './model';
import type { AssessedDependency, AssessedPackage } from '../assessment/model';

/**
 * How components stand towards an outbound licence, as every report and view counts them: a component stands in the way
 * where the answer is no, and needs a decision where it is uncertain.
 */
export interface Standing {
  /** Components whose licence is known, without those that are accepted. */
  readonly known: number;
  readonly no: number;
  readonly uncertain: number;
  /** Components that would stand in the way or need a decision, and that the policy accepts. */
  readonly accepted: number;
  readonly unknown: readonly AssessedDependency[];
}

/** Counts `dependencies`; `accepted` are those of them that `acceptedIn` tells. */
export function standingOf(dependencies: readonly AssessedDependency[], accepted: ReadonlySet<AssessedDependency>): Standing {
  const unknown = dependencies.filter(({ verdict }) => verdict === undefined);
  const judged = dependencies.filter(({ verdict }) => verdict !== undefined);
  const counting = judged.filter((dependency) => !accepted.has(dependency));
  const count = (value: VerdictValue): number => counting.filter(({ verdict }) => verdict?.verdict === value).length;
  return { known: counting.length, no: count('no'), uncertain: count('uncertain'), accepted: judged.length - counting.length, unknown };
}

/** The components of a package that would stand in the way or need a decision, and that the policy accepts. */
export function acceptedIn({ name, dependencies }: AssessedPackage, { findings, waived }: Pick<Assessment, 'findings' | 'waived'>): ReadonlySet<AssessedDependency> {
  const about = (all: readonly Finding[]): readonly Finding[] => all.filter((finding) => finding.package === name && finding.subject !== undefined);
  const accepts = acceptance(about(waived), about(findings));
  return new Set(dependencies.filter((dependency) => isOpen(dependency) && accepts(dependency)));
}

function isOpen({ verdict }: AssessedDependency): boolean {
  return verdict !== undefined && !isFavourable(verdict.verdict);
}

/** One finding tells of all components that its line brings in, the accepted and the open ones apart. */
function acceptance(waived: readonly Finding[], open: readonly Finding[]): (dependency: AssessedDependency) => boolean {
  if (waived.length === 0) return () => false;
  const subjects = (findings: readonly Finding[]): ReadonlySet<string> => new Set(findings.map(({ subject, code }) => (code === 'conflicting-components' || code === 'outbound-forced' ? '' : (subject ?? ''))));
  const places = (findings: readonly Finding[]): ReadonlySet<string> => new Set(findings.map(placeKey));
  const [named, namedOpen, at, openAt] = [subjects(waived), subjects(open.filter(({ severity }) => severity === 'error' || severity === 'warning')), places(waived), places(open)];
  return ({ name, place }) => !namedOpen.has(name) && (named.has(name) || (at.has(placeKey(place)) && !openAt.has(placeKey(place))));
}

function placeKey({ file, range: { start } }: Pick<Finding, 'file' | 'range'>): string {
  return `${file}\n${String(start.line)}\n${String(start.character)}`;
}
