import { refuse } from './edit';
import type { FixKind } from './model';
import { addToPolicy, POLICY_NEEDS } from './policy-file';

/** Accepts a finding on purpose. Arguments: code, package or path, reason (asked for), expires (asked for, YYYY-MM-DD). */
export const policyWaiver: FixKind = {
  id: 'policy-waiver',
  asks: [
    { argument: 'reason', prompt: 'fix.ask.reason', kind: 'text' },
    { argument: 'expires', prompt: 'fix.ask.expires', kind: 'date', optional: true },
  ],
  needs: () => POLICY_NEEDS,
  apply: ({ arguments: { code = '', package: name, path, reason = '', expires } }, materials) => {
    if (reason.trim() === '') return refuse('fix.refused.no-reason', { code });
    return addToPolicy(materials, 'waivers', {
      code,
      ...(name !== undefined && { package: name }),
      ...(path !== undefined && { path }),
      reason,
      ...(expires !== undefined && expires !== '' && { expires }),
    });
  },
};
