import { rangeOf } from '../facts/range';
import type { FileFacts } from '../facts/model';
import type { Message } from '../messages/model';
import type { Policy } from '../policy/model';
import { POLICY_FILE_NAMES } from '../policy/read';
import { baseNameOf } from '../text/paths';
import { similarTo } from '../text/similar';
import type { Located } from '../text/span';
import type { FileFindingKind, FileView } from './kind';
import { correctionFixes, removalFix } from './policy-fixes';
import type { Finding, FixOffer } from './model';

/** Codes offered for one that no finding has, at most. */
const SUGGESTIONS = 2;

/** Something in the policy file that cannot be applied: its form, an expression, a finding's code, the model of an own licence. */
export const policyInvalid: FileFindingKind = {
  code: 'policy-invalid',
  find: (facts, view) => {
    const { policy } = facts;
    if (!policy) return [];
    return [
      ...passedOver(facts, view),
      ...policy.problems
        .filter(({ code }) => code === 'policy-invalid')
        .map(({ message, span, written: value = '', similar = [] }) => fault(facts, { value, span }, message, (place) => correctionFixes(place, similar))),
      ...expressionsOf(policy)
        .filter(({ value }) => !view.engine.isExpression(value))
        .map((written) => fault(facts, written, { id: 'policy.not-an-expression', args: { value: written.value } }, (place) => correctionFixes(place, meantBy(written.value, view)))),
      ...policy.licences
        .filter(({ like }) => view.engine.traits(like.value) === undefined)
        .map(({ like }) => fault(facts, like, { id: 'policy.unknown-like', args: { value: like.value } }, (place) => correctionFixes(place, meantBy(like.value, view)))),
      ...policy.waivers
        .filter(({ code }) => !view.codes.has(code.value))
        .map(({ code }) =>
          fault(facts, code, { id: 'policy.unknown-code', args: { value: code.value } }, (place) => [...correctionFixes(place, similarTo(code.value, [...view.codes], SUGGESTIONS)), removalFix('entry', place)]),
        ),
    ];
  },
};

/** Where a policy of another ending stands beside this one, only the first by their order counts. */
function passedOver(facts: FileFacts, { files }: FileView): Finding[] {
  const name = baseNameOf(facts.path);
  const beside = facts.path.slice(0, facts.path.length - name.length);
  const earlier = POLICY_FILE_NAMES.slice(0, Math.max(0, POLICY_FILE_NAMES.indexOf(name))).find((each) => files.get(`${beside}${each}`)?.policy !== undefined);
  return earlier === undefined ? [] : [fault(facts, { value: '', span: { start: 0, end: 0 } }, { id: 'policy.passed-over', args: { other: earlier } }, () => [])];
}

function expressionsOf({ outbound, allow, deny, curations, choices }: Policy): readonly Located<string>[] {
  return [...(outbound ? [outbound] : []), ...allow, ...deny, ...curations.map(({ licence }) => licence), ...choices.map(({ choose }) => choose)];
}

/** What was most likely meant by a value that is no expression: its words corrected, or what people mean by it elsewhere. */
function meantBy(value: string, { engine }: FileView): readonly string[] {
  const similar = engine.idsOf(value).find(({ standing }) => standing === 'unknown');
  if (similar && similar.id === value) return similar.replacements;
  const { expression } = engine.normalise(value, 'generic');
  return expression === undefined || expression === value ? [] : [expression];
}

function fault(facts: FileFacts, { value, span }: Located<string>, message: Message, fixesAt: (place: { file: string; range: Finding['range']; value: string }) => readonly FixOffer[]): Finding {
  const range = rangeOf(facts, span);
  return { code: 'policy-invalid', severity: 'error', message, file: facts.path, range, related: [], fixes: fixesAt({ file: facts.path, range, value }) };
}
