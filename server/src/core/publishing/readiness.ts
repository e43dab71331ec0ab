import type { Severity } from '../findings/model';
import type { CheckFacts } from './data';
import { toolsIn } from './ask';
import { checksFor } from './data';
import type { Outcome, PublishView } from './model';
import { PUBLISH_CHECKS } from './registry';
import { asFarAsRead, brokenIn } from './unreadable';

/** One check with its answer. */
export interface CheckResult extends Outcome, Omit<CheckFacts, 'severity'> {
  readonly severity: Severity;
}

/** What stands between a project and its publication. */
export interface Readiness {
  /** True where no check of severity error fails, and none of them is open: what cannot be told is no yes. */
  readonly ready: boolean;
  readonly checks: readonly CheckResult[];
  /** Components that are only tools, and are not counted. */
  readonly tools: number;
}

/** Asks every check about a project, in their order. */
export function readinessOf(view: PublishView): Readiness {
  const facts = new Map(checksFor(view.profile, view.outbound).map((each) => [each.id, each]));
  const broken = brokenIn(view);
  const checks = PUBLISH_CHECKS.flatMap((check): CheckResult[] => {
    const known = facts.get(check.id);
    return known ? [{ ...known, ...asFarAsRead(check.id, check.judge(view), broken) }] : [];
  });
  return { ready: !checks.some(({ status, severity }) => severity === 'error' && (status === 'fail' || status === 'unknown')), checks, tools: toolsIn(view).length };
}
