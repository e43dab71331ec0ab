import type { FixKind } from './model';
import { addToPolicy, POLICY_NEEDS } from './policy-file';

/** Records which alternative of an `OR` the project takes. Arguments: package, choose. */
export const policyChoice: FixKind = {
  id: 'policy-choice',
  needs: () => POLICY_NEEDS,
  apply: ({ arguments: { package: name = '', choose = '' } }, materials) => addToPolicy(materials, 'choices', { package: name, choose }),
};
