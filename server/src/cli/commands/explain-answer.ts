import { declaredFacts } from '../../core/declared/data';
import { meantBy } from '../../core/declared/meant';
import type { Message, Translator } from '../../core/messages/model';
import { remember } from '../../core/text/remember';
import type { JudgeError } from '../../core/verdict/judge';
import type { SecondOpinion, Use, Verdict } from '../../core/verdict/model';
import type { Judging } from '../../workspace/judging';

/** Pairs in the form of `explain --format json`, one line each. */
export interface Answers {
  answer(inbound: string, outbound: string): string;
}

/** Whole answers, texts and pieces of JSON that are remembered; an answer takes some kilobytes. */
const MEMORY = { answers: 20_000, texts: 5_000 } as const;

/**
 * Answers pairs in JSON. The form is put together from pieces that come back in most answers, legal bases and duties
 * among them: writing each answer from the beginning would take most of a batch's time.
 */
export function createAnswers({ judge, opinions }: Judging, uses: readonly Use[], translator: Translator): Answers {
  const quote = remember((text) => JSON.stringify(text), MEMORY.texts);
  const say = (message: Message): string => JSON.stringify(translator.text(message));
  /** The duties of a licence are the same objects in every verdict. */
  const sayDuty = remember(say, MEMORY.texts);

  const tell = ({ verdict, rule, basis, reason, remedy, obligations, chosen }: Verdict): string =>
    `{"verdict":"${verdict}","rule":"${rule}","basis":[${basis.map(quote).join(',')}],"reason":${say(reason)}` +
    `${remedy ? `,"remedy":${say(remedy)}` : ''},"obligations":[${obligations.map(sayDuty).join(',')}]${chosen === undefined ? '' : `,"chosen":${quote(chosen)}`}}`;

  /** Tools and separate components have one verdict for all outbound licences. */
  const tellOnce = remember(tell, MEMORY.texts);

  const tellOpinion = ({ source, verdict, note }: SecondOpinion): string => `{"source":${quote(source)},"verdict":${quote(verdict)},"note":${say(note)}}`;

  const answer = (inbound: string, outbound: string): string => {
    const names = `{"inbound":${quote(inbound)},"outbound":${quote(outbound)}`;
    const verdicts = judge.judgeAll(inbound, outbound);
    if (!verdicts.ok) return `${names},"error":${JSON.stringify(translator.text(invalidExpression(inbound, outbound, verdicts.error)))}}`;
    const byUse = uses.map((use) => `"${use}":${use === 'tool' || use === 'distinct' ? tellOnce(verdicts.value[use]) : tell(verdicts.value[use])}`).join(',');
    return `${names},"uses":{${byUse}},"secondOpinions":[${opinions(inbound, outbound, verdicts.value).map(tellOpinion).join(',')}]}`;
  };

  const answers = new Map<string, string>();
  return {
    answer: (inbound, outbound) => {
      const key = `${inbound}\n${outbound}`;
      const known = answers.get(key);
      if (known !== undefined) return known;
      const text = answer(inbound, outbound);
      if (answers.size >= MEMORY.answers) answers.clear();
      answers.set(key, text);
      return text;
    },
  };
}

/** Which expression cannot be read, where, and why; what it is likely to mean, where that is known. */
export function invalidExpression(inbound: string, outbound: string, { side, message, span }: JudgeError): Message {
  const text = side === 'inbound' ? inbound : outbound;
  const args = { expression: text.length > 80 ? `${text.slice(0, 80)}…` : text, position: span.start + 1, problem: message };
  const meant = meantBy(text, declaredFacts());
  return meant.length > 0 ? { id: 'cli.explain.invalid.meant', args: { ...args, meant: { anyOf: meant } } } : { id: 'cli.explain.invalid', args };
}
