import type { Finding } from './model';
import { waives } from '../policy/apply';
import type { Policy, Waiver } from '../policy/model';

const ABOUT_THE_POLICY: ReadonlySet<string> = new Set(['policy-invalid', 'policy-unknown-key', 'policy-idle-choice', 'policy-expired-waiver']);

/** Marks the findings that a waiver of the policy covers on `today` (YYYY-MM-DD). Findings about the policy itself cannot be waived. */
export function markWaived(findings: readonly Finding[], policyAt: (file: string) => Policy, today: string): readonly Finding[] {
  return findings.map((finding) => {
    const { waivers } = policyAt(finding.file);
    if (waivers.length === 0 || ABOUT_THE_POLICY.has(finding.code)) return finding;
    // What is told elsewhere of a file can be accepted for the place, and for the file.
    const places = [finding, ...(finding.shared?.files ?? []).map((file) => ({ ...finding, file }))];
    const waiver = waivers.find((each) => places.some((place) => waives(each, place, today))) ?? waiverOfCauses(finding, waivers, today);
    return waiver ? { ...finding, waiver: { reason: waiver.reason, ...(waiver.expires && { expires: waiver.expires.value }) } } : finding;
  });
}

/** The first of the waivers that accept all that a finding follows from: one doubt needs one waiver. */
function waiverOfCauses({ follows, package: name }: Finding, waivers: readonly Waiver[], today: string): Waiver | undefined {
  if (!follows) return undefined;
  const found = follows.from.map((cause) => waivers.find((each) => waives(each, { ...cause, code: follows.code, ...(name !== undefined && { package: name }) }, today)));
  return found.every((each) => each !== undefined) ? found[0] : undefined;
}

/** What nobody has accepted. */
export function openOnes(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ waiver }) => waiver === undefined);
}
