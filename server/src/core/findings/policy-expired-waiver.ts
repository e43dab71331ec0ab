import { rangeOf } from '../facts/range';
import type { FileFindingKind } from './kind';
import { removalFix } from './policy-fixes';

/** A waiver past its day: what it covered is reported again. */
export const policyExpiredWaiver: FileFindingKind = {
  code: 'policy-expired-waiver',
  find: (facts, { today }) =>
    (facts.policy?.waivers ?? []).flatMap(({ expires, code }) => {
      if (!expires || expires.value >= today) return [];
      const range = rangeOf(facts, expires.span);
      const message = { id: 'finding.policy-expired-waiver' as const, args: { code: code.value, expires: expires.value } };
      return [{ code: 'policy-expired-waiver', severity: 'warning' as const, message, file: facts.path, range, related: [], fixes: [removalFix('entry', { file: facts.path, range, value: expires.value })] }];
    }),
};
