import satisfies from 'spdx-satisfies';
import type { Policy } from './model';

export type ListVerdict = 'admitted' | 'denied' | 'not-allowed';

/** `spdx-satisfies` throws on what is no expression: that satisfies nothing. */
function satisfiedBy(expression: string, list: readonly string[]): boolean {
  if (list.length === 0) return false;
  try {
    return satisfies(expression, [...list]);
  } catch {
    return false;
  }
}

/**
 * What the policy's lists say of an expression. Allow: the allowed licences must be able to satisfy it (every part of an
 * AND, some alternative of an OR). Deny: denied where no alternative is free of denied licences.
 */
export function listVerdict(policy: Policy, expression: string): ListVerdict {
  const allow = policy.allow.map(({ value }) => value);
  if (allow.length > 0 && !satisfiedBy(expression, allow)) return 'not-allowed';
  const deny = policy.deny.map(({ value }) => value);
  if (deny.length === 0) return 'admitted';
  const alternatives = expression.split(/\sOR\s/).map((each) => each.replace(/[()]/g, ''));
  const denied = (alternative: string): boolean => alternative.split(/\sAND\s/).some((part) => satisfiedBy(part, deny));
  return alternatives.every(denied) ? 'denied' : 'admitted';
}
