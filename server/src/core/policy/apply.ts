import type { Ecosystem, Scope } from '../manifests/format';
import type { Use } from '../verdict/model';
import type { Choice, Curation, Policy, PolicyUse, Waiver } from './model';
import { matchesWildcard } from './wildcard';

/** What the policy needs to know of a component to find its entries. */
export interface PolicySubject {
  readonly name: string;
  readonly version?: string;
  readonly purl: string;
  readonly ecosystem: Ecosystem;
  readonly scope: Scope;
}

/** A pattern names a package by name, or by purl (without version) where it begins with `pkg:`. */
export function namesPackage(pattern: string, subject: Pick<PolicySubject, 'name' | 'purl'>): boolean {
  return pattern.startsWith('pkg:') ? matchesWildcard(pattern, subject.purl) || matchesWildcard(pattern, subject.purl.replace(/@[^@/]*$/, '')) : matchesWildcard(pattern, subject.name);
}

/** The use the policy gives a component, if any: an entry naming the package beats one by scope, that beats one by ecosystem; among equals the last. */
export function policyUse(policy: Policy, subject: PolicySubject): Use | undefined {
  const weight = (entry: PolicyUse): number => (entry.package === undefined ? 0 : 4) + (entry.scope === undefined ? 0 : 2) + (entry.ecosystem === undefined ? 0 : 1);
  let best: PolicyUse | undefined;
  for (const entry of policy.uses) {
    const fits =
      (entry.package === undefined || namesPackage(entry.package, subject)) &&
      (entry.scope === undefined || entry.scope === subject.scope) &&
      (entry.ecosystem === undefined || entry.ecosystem === subject.ecosystem);
    if (fits && (!best || weight(entry) >= weight(best))) best = entry;
  }
  return best?.use;
}

/** The curated licence of a component; one for its very version beats one for any. */
export function curationFor(policy: Policy, subject: PolicySubject): Curation | undefined {
  const fitting = policy.curations.filter((entry) => namesPackage(entry.package.value, subject) && (entry.version === undefined || entry.version === subject.version));
  return fitting.find((entry) => entry.version !== undefined) ?? fitting[0];
}

/** The recorded choices that may apply to a component, those naming it first. */
export function choicesFor(policy: Policy, subject: PolicySubject): readonly Choice[] {
  const fitting = policy.choices.filter((entry) => entry.package === undefined || namesPackage(entry.package, subject));
  return fitting.sort((a, b) => Number(b.package !== undefined) - Number(a.package !== undefined));
}

/** True where `waiver` covers a finding of `code` about `subject`, or about the project's own `package`, in `file` (the root is `.`) on `today` (YYYY-MM-DD). The expiry day still counts. */
export function waives(waiver: Waiver, finding: { code: string; file: string; subject?: string; package?: string }, today: string): boolean {
  const named = [finding.subject, finding.package];
  return (
    waiver.code.value === finding.code &&
    (waiver.package === undefined || named.some((name) => name !== undefined && matchesWildcard(waiver.package ?? '', name))) &&
    (waiver.path === undefined || matchesWildcard(waiver.path, finding.file === '' ? '.' : finding.file)) &&
    (waiver.expires === undefined || waiver.expires.value >= today)
  );
}
