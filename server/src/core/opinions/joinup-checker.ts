import data from '../../../../data/opinions/joinup-checker.json';
import type { Knowledge } from '../knowledge/model';
import type { MessageId } from '../messages/model';
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

/**
 * The first rule of the Joinup Compatibility Checker that matches (T01 to T18, else INCOMPATIBLE); `undefined` where it
 * could not know one of the licences. All kinds of criteria of a side must match, any value of a kind does.
 */
export function joinupRule(inbound: string, outbound: string, termsOf: TermsOf): Rule | undefined {
  const from = { id: ALIASES.get(inbound) ?? inbound, terms: termsOf(inbound) };
  const into = { id: ALIASES.get(outbound) ?? outbound, terms: termsOf(outbound) };
  if (!from.terms || !into.terms) return undefined;
  const matches = ({ ids, compatible, must, same }: Side, id: string, terms: ReadonlySet<string>): boolean =>
    (same !== true || from.id === into.id) &&
    (!ids || ids.includes(id)) &&
    (!compatible || compatible.some((term) => terms.has(term))) &&
    (!must || must.some((term) => terms.has(term)));
  const { terms } = from;
  const outboundTerms = into.terms;
  return RULES.find((rule) => matches(rule.inbound, from.id, terms) && matches(rule.outbound, into.id, outboundTerms));
}

/** The checker's own public profile of a licence, else the terms of our record. */
export function joinupTerms(knowledge: Knowledge): TermsOf {
  const ours = new Map(knowledge.licences.map(({ id, terms }) => [id, new Set<string>(Object.keys(terms))]));
  return (id) => PROFILES.get(ALIASES.get(id) ?? id) ?? ours.get(id);
}

/** The European Commission's Compatibility Checker on Joinup. */
export function joinupChecker(knowledge: Knowledge): OpinionSource {
  const termsOf = joinupTerms(knowledge);
  return {
    name: 'Joinup Compatibility Checker',
    url: data.url,
    opinion: (inbound, outbound): Opinion | undefined => {
      const rule = joinupRule(inbound, outbound, termsOf);
      if (!rule) return undefined;
      return { verdict: rule.id, ...(rule.merge !== 'check' && { merge: rule.merge }), note: { id: noteOf(rule.id) } };
    },
  };
}

/** The text for a rule; `joinup-checker.test.ts` makes sure that there is one for each. */
function noteOf(rule: string): MessageId {
  return `opinion.joinup.${rule}` as MessageId;
}
