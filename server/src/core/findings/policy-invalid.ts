import { rangeOf } from '../assessment/declarations';
import type { FileFindingKind } from './kind';
import type { Finding } from './model';

/** Something in the policy file that cannot be applied, an expression among it. */
export const policyInvalid: FileFindingKind = {
  code: 'policy-invalid',
  find: (facts, { engine }) => {
    const { policy } = facts;
    if (!policy) return [];
    const finding = (message: Finding['message'], span: { start: number; end: number }): Finding => ({ code: 'policy-invalid', severity: 'error', message, file: facts.path, range: rangeOf(facts, span), related: [], fixes: [] });
    const expressions = [...(policy.outbound ? [policy.outbound] : []), ...policy.allow, ...policy.deny, ...policy.curations.map(({ licence }) => licence), ...policy.choices.map(({ choose }) => choose)];
    return [
      ...policy.problems.filter(({ code }) => code === 'policy-invalid').map(({ message, span }) => finding(message, span)),
      ...expressions.filter(({ value }) => !engine.isExpression(value)).map(({ value, span }) => finding({ id: 'policy.not-an-expression', args: { value } }, span)),
    ];
  },
};
