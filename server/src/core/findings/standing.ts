import type { Finding } from './model';
import type { AssessedDependency, AssessedPackage } from '../assessment/model';

/**
 * How the components of a package stand towards its outbound licence, as every report and view counts them: a component
 * stands in the way where the answer is no, and needs a decision where it is uncertain.
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

/** `open` are the findings that nobody has accepted, `waived` those that the policy accepts. */
export function standingOf({ name, dependencies }: AssessedPackage, { open, waived }: { readonly open: readonly Finding[]; readonly waived: readonly Finding[] }): Standing {
  const about = (findings: readonly Finding[]): readonly Finding[] => findings.filter((finding) => finding.package === name && finding.subject !== undefined);
  const accepts = acceptance(about(waived), about(open));
  const unknown = dependencies.filter(({ verdict }) => verdict === undefined);
  const judged = dependencies.filter(({ verdict }) => verdict !== undefined);
  const accepted = judged.filter((dependency) => isOpen(dependency) && accepts(dependency));
  const counting = accepted.length === 0 ? judged : judged.filter((dependency) => !accepted.includes(dependency));
  const count = (value: string): number => counting.filter(({ verdict }) => verdict?.verdict === value).length;
  return { known: counting.length, no: count('no'), uncertain: count('uncertain'), accepted: accepted.length, unknown };
}

function isOpen({ verdict }: AssessedDependency): boolean {
  return verdict?.verdict === 'no' || verdict?.verdict === 'uncertain';
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
