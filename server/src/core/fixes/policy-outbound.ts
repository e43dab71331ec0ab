import type { FixKind } from './model';
import { POLICY_NEEDS, setInPolicy } from './policy-file';

/** Records the outbound licence. Arguments: licence (asked for). */
export const policyOutbound: FixKind = {
  id: 'policy-outbound',
  asks: [{ argument: 'licence', prompt: 'fix.ask.licence', kind: 'text' }],
  needs: () => POLICY_NEEDS,
  apply: ({ arguments: { licence = '' } }, materials) => setInPolicy(materials, 'outbound', licence),
};
