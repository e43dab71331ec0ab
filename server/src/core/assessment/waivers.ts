import type { Finding } from '../findings/model';
import { waives } from '../policy/apply';
import type { Policy } from '../policy/model';

/** Findings that no waiver of the policy covers on `today` (YYYY-MM-DD). Findings about the policy itself cannot be waived. */
export function withoutWaived(findings: readonly Finding[], policyAt: (file: string) => Policy, today: string): Finding[] {
  return findings.filter((finding) => {
    const { waivers } = policyAt(finding.file);
    return waivers.length === 0 || finding.code === 'policy-invalid' || finding.code === 'policy-expired-waiver' || !waivers.some((waiver) => waives(waiver, finding, today));
  });
}
