import { tellOpinion, tellVerdict } from '../../core/explain/verdict';
import type { Message, Translator } from '../../core/messages/model';
import { rememberTexts } from '../../core/messages/remember';
import type { JudgeError } from '../../core/verdict/judge';
import type { Use, Verdict } from '../../core/verdict/model';
import type { Judging } from '../../workspace/judging';

/** Pairs in the form of `explain --format json`, one line each. */
export interface Answers {
  answer(inbound: string, outbound: string): string;
}

/** Answers kept before the memory starts anew; one takes some kilobytes. */
const MEMORY = 4_000;

/** Answers pairs in JSON; a pair asked again, and a verdict met again, is not put into words again. */
export function createAnswers({ judge, opinions }: Judging, uses: readonly Use[], plain: Translator): Answers {
  const translator = rememberTexts(plain);
  const told = new WeakMap<Verdict, string>();

  const tell = (verdict: Verdict): string => {
    const before = told.get(verdict);
    if (before !== undefined) return before;
    const text = JSON.stringify(tellVerdict(verdict, translator));
    told.set(verdict, text);
    return text;
  };

  const answer = (inbound: string, outbound: string): string => {
    const names = `{"inbound":${JSON.stringify(inbound)},"outbound":${JSON.stringify(outbound)}`;
    const verdicts = judge.judgeAll(inbound, outbound);
    if (!verdicts.ok) return `${names},"error":${JSON.stringify(translator.text(invalidExpression(inbound, outbound, verdicts.error)))}}`;
    const byUse = uses.map((use) => `${JSON.stringify(use)}:${tell(verdicts.value[use])}`).join(',');
    const others = opinions(inbound, outbound, verdicts.value).map((opinion) => tellOpinion(opinion, translator));
    return `${names},"uses":{${byUse}},"secondOpinions":${JSON.stringify(others)}}`;
  };

  const known = new Map<string, string>();
  return {
    answer: (inbound, outbound) => {
      const key = `${inbound}\n${outbound}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const text = answer(inbound, outbound);
      if (known.size >= MEMORY) known.clear();
      known.set(key, text);
      return text;
    },
  };
}

/** Which expression cannot be read, where, and why. */
export function invalidExpression(inbound: string, outbound: string, { side, message, span }: JudgeError): Message {
  const text = side === 'inbound' ? inbound : outbound;
  return { id: 'cli.explain.invalid', args: { expression: text.length > 80 ? `${text.slice(0, 80)}…` : text, position: span.start + 1, problem: message } };
}
