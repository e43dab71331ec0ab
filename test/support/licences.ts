import assert from 'node:assert/strict';
import { createKnowledge } from '../../server/src/core/knowledge/knowledge';
import type { Grant, Knowledge, Licence, LicenceException } from '../../server/src/core/knowledge/model';
import type { Doctrine, Use } from '../../server/src/core/verdict/model';
import { relationOf } from '../../server/src/core/verdict/pair';
import type { Party } from '../../server/src/core/verdict/party';
import { rulesFor } from '../../server/src/core/verdict/rule';
import type { Pair, VerdictRule } from '../../server/src/core/verdict/rule';

/** An invented licence: a permissive one for software but for what `facts` say. */
export function licence(id: string, facts: Partial<Licence> = {}): Licence {
  return {
    id,
    record: id.replace(/-(?:only|or-later)$/, ''),
    name: id,
    source: 'https://example.org/licence',
    reviewed: '2026-01-01',
    osiApproved: false,
    fsfLibre: false,
    later: 'none',
    subject: ['software'],
    openSource: { value: true },
    copyleft: { level: 'none' },
    convertsTo: [],
    alsoUnder: [],
    secondaryIfDeclared: [],
    combinesWith: [],
    imposes: {},
    givesUp: [],
    refuses: {},
    tolerates: {},
    contested: [],
    terms: {},
    ...facts,
  };
}

export const copyleft = (
  level: Licence['copyleft']['level'],
  reach: NonNullable<Licence['copyleft']['reach']>,
): Pick<Licence, 'copyleft'> => ({ copyleft: { level, reach, clause: '§ 1' } });

export const grant = (to: readonly string[], rest: Partial<Grant> = {}): Grant => ({ to, clause: '§ 2', ...rest });

export function knowledgeOf(licences: readonly Licence[], exceptions: readonly LicenceException[] = []): Knowledge {
  return createKnowledge({ edition: { version: '0', date: '2026-01-01' }, licences, exceptions });
}

export function party(of: Licence, rest: Partial<Party> = {}): Party {
  return { id: of.id, licence: of, orLater: of.later === 'or-later' || of.later === 'built-in', ...rest };
}

export interface Question {
  readonly inbound: Party;
  readonly outbound: Party;
  readonly use?: Use;
  readonly doctrine?: Doctrine;
  /** Licences that exist besides the two. */
  readonly others?: readonly Licence[];
}

/** Asks one rule alone. `expected` is `VERDICT` or `VERDICT MESSAGE-ID`; `undefined` where the rule does not answer. */
export function checkRule(
  rule: VerdictRule,
  { use = 'merge', doctrine = 'european', others = [], ...sides }: Question,
  expected: string | undefined,
): void {
  const knowledge = knowledgeOf([
    ...new Map([sides.inbound.licence, sides.outbound.licence, ...others].map((item) => [item.id, item])).values(),
  ]);
  const question = { ...sides, use, doctrine, knowledge };
  const pair: Pair = { ...question, relation: relationOf(question) };
  const about = rulesFor([rule], use, sides.inbound).length > 0;
  const decision = about ? rule.decide(pair) : undefined;
  const answer = decision && (expected?.includes(' ') ? `${decision.verdict} ${decision.reason.id}` : decision.verdict);
  assert.equal(answer, expected);
  if (decision)
    assert(
      decision.basis.every((basis) => basis.length > 0),
      'a basis is empty',
    );
}
