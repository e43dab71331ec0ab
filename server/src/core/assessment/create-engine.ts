import type { DeclaredFacts } from '../declared/facts';
import { meantBy } from '../declared/meant';
import { normalise } from '../declared/normalise';
import type { Expression, LicenceTerm } from '../expression/model';
import { parseExpression } from '../expression/parse';
import { termsOf } from '../expression/print';
import type { Knowledge } from '../knowledge/model';
import { strengthOf } from '../outbound/nearness';
import type { Policy } from '../policy/model';
import { remember } from '../text/remember';
import { createJudge } from '../verdict/judge';
import type { Use } from '../verdict/model';
import { isFavourable } from '../verdict/model';
import { licenceOf } from '../verdict/party';
import type { Engine, LicenceTraits } from './engine';
import { writtenIdsOf } from './written-ids';

/** The facts an engine works with: compiled data, loaded at the edge. */
export interface EngineFacts {
  readonly knowledge: Knowledge;
  readonly declared: DeclaredFacts;
}

/** Projects have few different expressions, and every file's and component's are asked about. */
const REMEMBERED = 10_000;

/** The engine for a policy: its doctrine and its own licences count. */
export function createEngine({ knowledge, declared }: EngineFacts, policy: Policy): Engine {
  const custom = policy.licences;
  const parties = { knowledge, custom };
  const judge = createJudge({ ...parties, doctrine: policy.doctrine, meant: (name) => meantBy(name, declared) });
  const terms = remember((expression: string): readonly LicenceTerm[] => {
    const parsed = parseExpression(expression);
    return parsed.ok ? termsOf(parsed.value) : [];
  }, REMEMBERED);
  const judged = remember((question: string) => {
    const [use = '', inbound = '', outbound = ''] = question.split('\n');
    return judge.judge(inbound, outbound, use as Use);
  }, REMEMBERED);
  const verdictOf: Engine['judge'] = (inbound, outbound, use) => {
    const result = judged(`${use}\n${inbound}\n${outbound}`);
    return result.ok ? result.value : undefined;
  };
  const isKnown = ({ id }: LicenceTerm): boolean => id.startsWith('LicenseRef-') || id.startsWith('DocumentRef-') || declared.ids.has(id) || isListed(writtenIdsOf(id));
  /** Nothing that looks like an id is no id either: `3`. */
  const isListed = (written: ReturnType<typeof writtenIdsOf>): boolean => written.length > 0 && written.every(({ standing }) => standing !== 'unknown');
  const traits = remember((expression: string) => {
    const parsed = parseExpression(expression);
    return parsed.ok ? traitsOf(parsed.value, (term) => licenceOf(term, parties)) : undefined;
  }, REMEMBERED);
  return {
    normalise: (string, ecosystem) => normalise(string, ecosystem, declared),
    isExpression: remember((text) => parseExpression(text).ok && terms(text).every(isKnown), REMEMBERED),
    idsOf: remember(writtenIdsOf, REMEMBERED),
    textsOf: (expression) => [...new Set(terms(expression).flatMap(({ id, exception }) => (id.startsWith('LicenseRef-') ? [] : exception === undefined ? [id] : [id, exception])))],
    judge: verdictOf,
    traits,
    forcedBy: (inbound, outbound) => {
      // A restriction bars the component from the whole, but only copyleft asks for the whole.
      const { copyleft, openSource } = traits(inbound) ?? {};
      // To publish under what is not open source is no way out for who wants to publish under what is.
      if (copyleft !== true || openSource !== true) return undefined;
      if (verdictOf(inbound, outbound, 'merge')?.verdict !== 'no') return undefined;
      return isFavourable(verdictOf(outbound, inbound, 'merge')?.verdict) ? inbound : undefined;
    },
  };
}

/** For an `OR` the best alternative decides: open source where one is, copyleft where all are, as strong as the weakest; for an `AND` every part counts. */
function traitsOf(expression: Expression, lookUp: (term: LicenceTerm) => ReturnType<typeof licenceOf>): LicenceTraits | undefined {
  if (expression.kind === 'none' || expression.kind === 'noassertion') return undefined;
  if (expression.kind === 'licence') {
    const licence = lookUp(expression);
    return licence && { openSource: licence.openSource.value, copyleft: licence.copyleft.level !== 'none', osiApproved: licence.osiApproved, strength: strengthOf(licence.copyleft.reach) };
  }
  return expression.terms.map((part) => traitsOf(part, lookUp)).reduce((one, other) => one && other && (expression.kind === 'or' ? eitherOf(one, other) : bothOf(one, other)));
}

function eitherOf(one: LicenceTraits, other: LicenceTraits): LicenceTraits {
  return { openSource: one.openSource || other.openSource, copyleft: one.copyleft && other.copyleft, osiApproved: one.osiApproved || other.osiApproved, strength: one.strength < other.strength ? one.strength : other.strength };
}

function bothOf(one: LicenceTraits, other: LicenceTraits): LicenceTraits {
  return { openSource: one.openSource && other.openSource, copyleft: one.copyleft || other.copyleft, osiApproved: one.osiApproved && other.osiApproved, strength: one.strength > other.strength ? one.strength : other.strength };
}
