import type { Message } from '../core/messages/model';
import type { Session } from './model';

/** The first thing in a policy file that cannot be applied: a gate must not pass on a policy it did not understand. */
export function brokenPolicy(session: Session): Message | undefined {
  const finding = session.assessment().findings.find(({ code }) => code === 'policy-invalid' || code === 'policy-unknown-key');
  return finding && { id: 'cli.error.policy', args: { file: finding.file, line: String(finding.range.start.line + 1), problem: finding.message } };
}
