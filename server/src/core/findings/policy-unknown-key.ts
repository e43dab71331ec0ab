import { rangeOf } from '../facts/range';
import type { FileFindingKind } from './kind';
import { correctionFixes, removalFix } from './policy-fixes';

/** A key the policy file does not know, often a slip of the pen. */
export const policyUnknownKey: FileFindingKind = {
  code: 'policy-unknown-key',
  find: (facts) =>
    (facts.policy?.problems ?? [])
      .filter(({ code }) => code === 'policy-unknown-key')
      .map(({ message, severity, span, written = '', similar = [] }) => {
        const place = { file: facts.path, range: rangeOf(facts, span), value: written };
        return { code: 'policy-unknown-key', severity, message, file: facts.path, range: place.range, related: [], fixes: [...correctionFixes(place, similar), ...(written === '' ? [] : [removalFix('key', place)])] };
      }),
};
