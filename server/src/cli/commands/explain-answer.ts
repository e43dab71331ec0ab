import { declaredFacts } from '../../core/declared/data';
import { meantBy } from '../../core/declared/meant';
import type { Message, Translator } from '../../core/messages/model';
import { remember } from '../../core/text/remember';
import type { JudgeError } from '../../core/verdict/judge';
import type { SecondOpinion, Use, Verdict } from '../../core/verdict/model';
import type { Judging } from '../../workspace/judging';
import { createWords } from './explain-words';

/** Pairs in the form of `explain --format json`, one line each, in the form of `utf8Of`. */
export interface Answers {
  answer(inbound: string, outbound: string): string;
}

/** Whole answers and pieces of them that are remembered; an answer takes some kilobytes. */
const MEMORY = { answers: 20_000, pieces: 5_000 } as const;

/**
 * Answers pairs in JSON. The form is put together from pieces that come back in most answers, legal bases and obligations
 * among them: writing each answer from the beginning would take most of a batch's time.
 */
export function createAnswers({ judge, opinions }: Judging, uses: readonly Use[], translator: Translator): Answers {
  const { write, say } = createWords(translator);
  /** The obligations of a licence are the same objects in every verdict. */
  const sayObligation = remember((message: Message) => `"${say(message)}"`, MEMORY.pieces);

  /** The uses of a pair mostly come with the same obligations. */
  let last: { readonly list: readonly Message[]; readonly told: string } = { list: [], told: '' };
  const tellObligations = (list: readonly Message[]): string => {
    if (list.length === last.list.length && list.every((obligation, index) => obligation === last.list[index])) return last.told;
    last = { list, told: list.map(sayObligation).join(',') };
    return last.told;
  };

  const tell = ({ verdict, rule, basis, reason, remedy, obligations, chosen }: Verdict): string => {
    let told = `{"verdict":"${verdict}","rule":"${rule}","basis":[`;
    for (let index = 0; index < basis.length; index++) told += `${index === 0 ? '"' : ',"'}${write(basis[index] ?? '')}"`;
    told += `],"reason":"${say(reason)}"`;
    if (remedy) told += `,"remedy":"${say(remedy)}"`;
    told += `,"obligations":[${tellObligations(obligations)}]`;
    return told + (chosen === undefined ? '}' : `,"chosen":"${write(chosen)}"}`);
  };

  /** Tools and separate components have one verdict for all outbound licences, both kinds of links often the same for a pair. */
  const tellOnce = remember(tell, MEMORY.pieces);
  let before: { readonly verdict?: Verdict; readonly told: string } = { told: '' };
  const tellUse = (use: Use, verdict: Verdict): string => {
    if (use === 'tool' || use === 'distinct') return tellOnce(verdict);
    if (verdict !== before.verdict) before = { verdict, told: tell(verdict) };
    return before.told;
  };

  const tellOpinion = ({ source, verdict, note }: SecondOpinion): string => `{"source":"${write(source)}","verdict":"${write(verdict)}","note":"${say(note)}"}`;

  const answer = (inbound: string, outbound: string): string => {
    let told = `{"inbound":"${write(inbound)}","outbound":"${write(outbound)}",`;
    const verdicts = judge.judgeAll(inbound, outbound);
    if (!verdicts.ok) return `${told}"error":"${say(invalidExpression(inbound, outbound, verdicts.error))}"}`;
    told += '"uses":{';
    for (const use of uses) told += `${use === uses[0] ? '' : ','}"${use}":${tellUse(use, verdicts.value[use])}`;
    told += '},"secondOpinions":[';
    return `${told}${opinions(inbound, outbound, verdicts.value).map(tellOpinion).join(',')}]}`;
  };

  /** Only what is asked again is kept: most batches ask every pair once. */
  const asked = new Map<string, string>();
  return {
    answer: (inbound, outbound) => {
      const key = `${inbound}\n${outbound}`;
      const known = asked.get(key);
      if (known !== undefined && known !== '') return known;
      const text = answer(inbound, outbound);
      if (asked.size >= MEMORY.answers) asked.clear();
      asked.set(key, known === undefined ? '' : text);
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
