import type { FixKind } from './model';
import { addToPolicy, POLICY_NEEDS } from './policy-file';

/** Records how a package is used. Arguments: package, use. */
export const policyUse: FixKind = {
  id: 'policy-use',
  needs: () => POLICY_NEEDS,
  apply: ({ arguments: { package: name = '', use = '' } }, materials) => addToPolicy(materials, 'uses', { package: name, use }),
};
