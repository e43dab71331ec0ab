import { rangeOf } from '../facts/range';
import type { FileFindingKind } from './kind';

/** An entry of the policy file that takes everything out of what is judged: all components as tools, all files as not looked at. */
export const policySweeping: FileFindingKind = {
  code: 'policy-sweeping',
  find: (facts) =>
    (facts.policy?.problems ?? [])
      .filter(({ code }) => code === 'policy-sweeping')
      .map(({ message, severity, span }) => ({ code: 'policy-sweeping', severity, message, file: facts.path, range: rangeOf(facts, span), related: [], fixes: [] })),
};
