import type { Message, MessageArgument, Translator } from '../../core/messages/model';
import { remember } from '../../core/text/remember';
import { visibleInSentence } from '../../core/text/visible';
import { utf8Of } from '../utf8';

/** Words for JSON: escaped, without their quotes, in the form of `utf8Of`. */
export interface Words {
  /** A text as it is. */
  write(text: string): string;
  /** A message in the reader's language. */
  say(message: Message): string;
}

/** Texts that are remembered: ids, clauses, templates come back in most answers. */
const MEMORY = 5_000;

/** Most messages are a few words around names: the words are escaped once, and the names filled in between them. */
export function createWords(translator: Translator): Words {
  const escape = (text: string): string => utf8Of(JSON.stringify(text).slice(1, -1));
  const write = remember(escape, MEMORY);
  const quote = remember((text: string) => escape(visibleInSentence(text)), MEMORY);
  const template = remember((id: Message['id']) => translator.plain(id)?.map((part, index) => (index % 2 === 0 ? escape(part) : part)), MEMORY);

  /** An argument alone, as it stands in a text. */
  const alone = (argument: MessageArgument): string => escape(translator.text({ id: 'citation', args: { citation: argument } }));
  const cite = remember((citation: string) => alone({ citation }), MEMORY);
  /** The lists of reasons are the same objects for many pairs. */
  const sayList = remember(alone, MEMORY);

  const sayArgument = (argument: MessageArgument): string => {
    if (typeof argument === 'string') return quote(argument);
    if (typeof argument === 'number') return alone(argument);
    if ('id' in argument) return say(argument);
    return 'citation' in argument ? cite(argument.citation) : sayList(argument);
  };

  const say = (message: Message): string => {
    const parts = template(message.id);
    if (!parts) return escape(translator.text(message));
    let said = parts[0] ?? '';
    for (let index = 1; index < parts.length; index += 2) {
      const value = message.args?.[parts[index] ?? ''];
      if (value === undefined) return escape(translator.text(message));
      said += sayArgument(value) + (parts[index + 1] ?? '');
    }
    return said;
  };
  return { write, say };
}
