import type { Message } from '../../core/messages/model';
import type { Profile } from '../../core/publishing/data';
import type { CheckResult, Readiness } from '../../core/publishing/readiness';
import type { CommandContext } from '../command';
import { fixOf, titleOf } from '../../core/reports/readiness/words';

/** The report for programs: every check with its stable id, the first place as `file` and `range`, all of them as `evidence`. */
export function readinessJson({ ready, checks }: Readiness, { id }: Profile, { translator }: CommandContext): string {
  const say = (message: Message | undefined): string | null => (message ? translator.text(message) : null);
  const told = (check: CheckResult): object => {
    const [first] = check.evidence;
    return {
      id: check.id,
      number: check.number,
      status: check.status,
      severity: check.severity,
      askedBy: check.askedBy.map(({ document, section, url, verified }) => ({ document, section, url, verified })),
      title: say(titleOf(check)),
      message: say(check.message),
      file: first?.file ?? null,
      range: first?.range ?? null,
      evidence: check.evidence.map(({ file, range, message }) => ({ file, range, message: say(message) })),
      fix: check.status === 'pass' || check.status === 'not-applicable' ? null : say(fixOf(check, 'cli')),
      documentation: `docs/publishing.md#${check.id}`,
    };
  };
  return `${JSON.stringify({ version: 1, profile: id, ready, checks: checks.map(told) }, undefined, 2)}\n`;
}
