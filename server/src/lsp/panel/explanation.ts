import type { AssessedDependency } from '../../core/assessment/model';
import { citing } from '../../core/messages/model';
import { licenceName } from '../../core/findings/dependency-texts';
import type { Message } from '../../core/messages/model';
import type { Remedies } from '../../core/outbound/remedies';
import type { Verdict } from '../../core/verdict/model';
import type { Explanation } from '../../protocol/panel/common';
import type { Context } from '../context';
import { referencesOf } from './places';

/** A verdict in the person's language, its sources as links; what can be done as `remedyOf` has it. */
export function explain(
  { translator, engines }: Context,
  judged: Verdict,
  remedyOf: (verdict: Verdict) => Message | undefined = ({ remedy }) => remedy,
): Explanation {
  const { verdict, rule, basis, reason, obligations, chosen } = judged;
  const remedy = remedyOf(judged);
  return {
    mark: verdict,
    reason: translator.text(reason),
    basis: referencesOf(basis, engines.knowledge).map((reference) => ({
      ...reference,
      text: translator.text(citing(reference.text)),
    })),
    obligations: obligations.map((obligation) => translator.text(obligation)),
    ...(remedy && { remedy: translator.text(remedy) }),
    ...(chosen !== undefined && { chosen }),
    rule,
  };
}

/** Why a component has the verdict it has, or why it has none; what can be done by `remedies`, where they are asked for. */
export function explainComponent(context: Context, dependency: AssessedDependency, remedies?: Remedies): Explanation {
  if (dependency.verdict) return explain(context, dependency.verdict, (verdict) => remedies?.(verdict, licenceName(dependency)));
  return { mark: 'unknown', reason: context.translator.text(whyUnknown(dependency)), basis: [], obligations: [] };
}

function whyUnknown({ licence: { expression, status, candidates, evidence } }: AssessedDependency): Message {
  if (expression !== undefined) return { id: 'panel.reason.no-outbound' };
  if (status === 'ambiguous') return { id: 'panel.reason.ambiguous', args: { candidates: { anyOf: candidates } } };
  const value = evidence[0]?.value;
  return value === undefined ? { id: 'panel.reason.unknown' } : { id: 'panel.reason.unreadable', args: { value } };
}
