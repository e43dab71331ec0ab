import type { Message, Translator } from '../messages/model';
import type { SecondOpinion, Verdict } from '../verdict/model';

/** A verdict in words, as hover, panel, command line and file note show it. */
export interface ToldVerdict {
  readonly verdict: string;
  readonly rule: string;
  readonly basis: readonly string[];
  readonly reason: string;
  readonly remedy?: string;
  readonly obligations: readonly string[];
  readonly chosen?: string;
}

/** Puts a verdict into the reader's language. */
export function tellVerdict({ verdict, rule, basis, reason, remedy, obligations, chosen }: Verdict, translator: Translator): ToldVerdict {
  const say = (message: Message): string => translator.text(message);
  return {
    verdict,
    rule,
    basis,
    reason: say(reason),
    ...(remedy && { remedy: say(remedy) }),
    obligations: obligations.map(say),
    ...(chosen !== undefined && { chosen }),
  };
}

export interface ToldOpinion {
  readonly source: string;
  readonly verdict: string;
  readonly note: string;
}

/** Puts another source's answer into the reader's language. */
export function tellOpinion({ source, verdict, note }: SecondOpinion, translator: Translator): ToldOpinion {
  return { source, verdict, note: translator.text(note) };
}
