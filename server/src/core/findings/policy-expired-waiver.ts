import { rangeOf } from '../assessment/declarations';
import type { FileFindingKind } from './kind';

/** A waiver past its day: what it covered is reported again. */
export const policyExpiredWaiver: FileFindingKind = {
  code: 'policy-expired-waiver',
  find: (facts, { today }) =>
    (facts.policy?.waivers ?? []).flatMap(({ expires, code }) =>
      expires && expires.value < today
        ? [{ code: 'policy-expired-waiver', severity: 'warning' as const, message: { id: 'finding.policy-expired-waiver' as const, args: { code: code.value, expires: expires.value } }, file: facts.path, range: rangeOf(facts, expires.span), related: [], fixes: [] }]
        : [],
    ),
};
