import data from '../../../../data/opinions/joinup-checker.json';
import type { Knowledge } from '../knowledge/model';
import type { MessageId } from '../messages/model';
import { remember } from '../text/remember';
import type { Opinion, OpinionSource } from './model';

interface Side {
  readonly same?: boolean;
  readonly ids?: readonly string[];
  readonly compatible?: readonly string[];
  readonly must?: readonly string[];
}

interface Rule {
  readonly id: string;
  readonly inbound: Side;
  readonly outbound: Side;
  readonly merge: 'yes' | 'no' | 'check';
}

const RULES = data.rules as readonly Rule[];
const ALIASES: ReadonlyMap<string, string> = new Map(Object.entries(data.aliases));
const PROFILES: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(data.profiles).map(([id, terms]) => [id, new Set<string>(terms)]));

/** The terms the checker's rules look at, by licence id. */
export type TermsOf = (id: string) => ReadonlySet<string> | undefined;

interface Known {
  readonly id: string;
  readonly terms: ReadonlySet<string>;
}

/** All kinds of criteria of a side must match, any value of a kind does. */
function matches({ ids, compatible, must }: Side, id: string, terms: ReadonlySet<string>): boolean {
  return (!ids || ids.includes(id)) && (!compatible || compatible.some((term) => terms.has(term))) && (!must || must.some((term) => terms.has(term)));
}

/** The first rule of the Joinup Compatibility Checker that matches (T01 to T18, else INCOMPATIBLE). */
export type JoinupRule = (inbound: string, outbound: string) => Rule | undefined;

/** `undefined` where the checker could not know one of the licences. */
export function joinupRules(termsOf: TermsOf): JoinupRule {
  const known = remember((id: string): Known | undefined => {
    const terms = termsOf(id);
    return terms && { id: ALIASES.get(id) ?? id, terms };
  }, REMEMBERED);
  const rulesFor = remember(({ id, terms }: Known) => RULES.filter(({ inbound }) => matches(inbound, id, terms)), REMEMBERED);
  return (inbound, outbound) => {
    const from = known(inbound);
    const into = known(outbound);
    if (!from || !into) return undefined;
    return rulesFor(from).find(({ inbound: { same }, outbound: side }) => ((same ?? side.same) !== true || from.id === into.id) && matches(side, into.id, into.terms));
  };
}

/** Licences that are remembered. */
const REMEMBERED = 1_000;

/** The checker's own public profile of a licence, else the terms of our record. */
export function joinupTerms(knowledge: Knowledge): TermsOf {
  const ours = new Map(knowledge.licences.map(({ id, terms }) => [id, new Set<string>(Object.keys(terms))]));
  return (id) => PROFILES.get(ALIASES.get(id) ?? id) ?? ours.get(id);
}

/** The European Commission's Compatibility Checker on Joinup. */
export function joinupChecker(knowledge: Knowledge): OpinionSource {
  const joinupRule = joinupRules(joinupTerms(knowledge));
  return {
    name: 'Joinup Compatibility Checker',
    url: data.url,
    opinion: (inbound, outbound): Opinion | undefined => {
      const rule = joinupRule(inbound, outbound);
      if (!rule) return undefined;
      return { verdict: rule.id, ...(rule.merge !== 'check' && { merge: rule.merge }), note: { id: noteOf(rule.id) } };
    },
  };
}

/** The text for a rule; `joinup-checker.test.ts` makes sure that there is one for each. */
function noteOf(rule: string): MessageId {
  return `opinion.joinup.${rule}` as MessageId;
}
