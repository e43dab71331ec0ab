import { offersChoice } from '../expression/choice';
import { parseExpression } from '../expression/parse';
import { printTerm, termsOf } from '../expression/print';
import { isFavourable } from '../verdict/model';
import type { Verdict, VerdictValue } from '../verdict/model';
import { groupComponents } from './group';
import type { ComponentGroup, OutboundComponent, OutboundConflict } from './model';
import type { JudgeUse } from './rank';

interface Acceptance {
  readonly group: ComponentGroup;
  /** The candidates that take the group, with or without conditions. */
  readonly surely: readonly string[];
  readonly perhaps: readonly string[];
}

/**
 * Components that no outbound licence takes together, such as code under GPL-2.0-only beside code under GPL-3.0-only: each
 * would fit some of the `candidates`, none fits both, or none for certain. What fits nowhere by itself conflicts with
 * nobody. The first of two is what more components bring along: the other is the easier to replace.
 */
export function conflictsAmong(components: readonly OutboundComponent[], candidates: readonly string[], judge: JudgeUse): OutboundConflict[] {
  const groups = groupComponents(components)
    .map((group) => acceptanceOf(group, candidates, judge))
    .filter(({ surely }) => surely.length > 0 && surely.length < candidates.length)
    .sort((a, b) => b.group.count - a.group.count);
  const found = groups.flatMap((one, at) => groups.slice(at + 1).flatMap((other) => conflictOf(one, other, judge)));
  return found.sort((a, b) => Number(a.answer === 'uncertain') - Number(b.answer === 'uncertain'));
}

function acceptanceOf(group: ComponentGroup, candidates: readonly string[], judge: JudgeUse): Acceptance {
  const among = (...values: readonly VerdictValue[]): string[] =>
    candidates.filter((outbound) => values.includes(judge(group.licence, outbound, group.use)?.verdict ?? 'no'));
  return { group, surely: among('yes', 'conditional'), perhaps: among('yes', 'conditional', 'uncertain') };
}

function conflictOf(one: Acceptance, other: Acceptance, judge: JudgeUse): OutboundConflict[] {
  if (one.surely.some((outbound) => other.surely.includes(outbound))) return [];
  const answer = one.perhaps.some((outbound) => other.perhaps.includes(outbound)) ? 'uncertain' : 'no';
  const [strict, lenient] = one.surely.length < other.surely.length ? [one, other] : [other, one];
  const verdict = refusal(lenient.group, strict.group, judge);
  return verdict ? [{ one: one.group, other: other.group, answer, verdict }] : [];
}

/**
 * Why the one may not go under the other's licence, or the reverse: the stricter licence tells more. Of licences that hold
 * together (`MIT AND GPL-2.0-only`), only the parts that exclude each other say why.
 */
function refusal(one: ComponentGroup, other: ComponentGroup, judge: JudgeUse): Verdict | undefined {
  const between = (mine: string, theirs: string): (Verdict | undefined)[] => [judge(mine, theirs, one.use), judge(theirs, mine, other.use)];
  const clashes = partsOf(one.licence).flatMap((mine) => partsOf(other.licence).map((theirs) => between(mine, theirs)));
  const verdicts = [...clashes.filter((both) => !both.some((verdict) => isFavourable(verdict?.verdict))).flat(), ...between(one.licence, other.licence)];
  return verdicts.find((verdict) => verdict?.verdict === 'no') ?? verdicts.find((verdict) => verdict?.verdict === 'uncertain');
}

/** The licences that all hold for a component; an expression that offers a choice stays whole. */
function partsOf(licence: string): string[] {
  const parsed = parseExpression(licence);
  return parsed.ok && !offersChoice(licence) ? termsOf(parsed.value).map(printTerm) : [licence];
}
