import type { Message } from '../messages/model';
import { VERDICT_VALUES } from './model';
import type { Verdict } from './model';

/** A verdict for one part of an expression, with that part as SPDX writes it. */
export interface PartVerdict {
  readonly part: string;
  readonly verdict: Verdict;
}

function rank({ verdict }: Verdict): number {
  return VERDICT_VALUES.indexOf(verdict);
}

/** Of alternatives, the best; of equals, the first. It is named in `chosen`. */
export function bestOf(parts: readonly [PartVerdict, ...PartVerdict[]]): Verdict {
  let best = parts[0];
  for (const part of parts) if (rank(part.verdict) < rank(best.verdict)) best = part;
  return { ...best.verdict, chosen: best.verdict.chosen ?? best.part };
}

/** Where every part counts, the worst decides, and the obligations of all add up; choices made within the parts are joined by `word`. */
export function allOf(parts: readonly [PartVerdict, ...PartVerdict[]], word: 'AND' | 'OR'): Verdict {
  let worst = parts[0].verdict;
  for (const { verdict } of parts) if (rank(verdict) > rank(worst)) worst = verdict;
  const obligations = worst.verdict === 'no' ? [] : distinct(parts.flatMap(({ verdict }) => verdict.obligations));
  const whole: Omit<Verdict, 'chosen'> = { verdict: worst.verdict, rule: worst.rule, basis: worst.basis, reason: worst.reason, ...(worst.remedy && { remedy: worst.remedy }), obligations };
  if (parts.every(({ verdict }) => verdict.chosen === undefined)) return whole;
  const choices = word === 'AND' ? parts.map(({ part, verdict }) => verdict.chosen ?? part) : parts.flatMap(({ verdict }) => verdict.chosen ?? []);
  return { ...whole, chosen: [...new Set(choices)].join(` ${word} `) };
}

/** Messages are compared by what they say; the same object comes back often, so its key is kept. */
const keys = new WeakMap<Message, string>();

function keyOf(message: Message): string {
  const known = keys.get(message);
  if (known !== undefined) return known;
  const key = JSON.stringify(message);
  keys.set(message, key);
  return key;
}

function distinct(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((message) => [keyOf(message), message])).values()];
}
