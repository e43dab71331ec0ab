import { IntlMessageFormat } from 'intl-messageformat';
import { createCitations } from './citations';
import { visibleInSentence } from '../text/visible';
import type { Message, MessageArgument, MessageBundle, MessageList, Translator } from './model';

/** A text cut at its plain placeholders, or one that needs ICU's plurals, selections or quotes. */
type Template = readonly string[] | IntlMessageFormat;

/** Most texts: words and `{name}` only. They are filled in without the formatter, ten thousands a second in batches. */
const PLAIN = /^[^{}']*(?:\{\w+\}[^{}']*)*$/;
const PLACEHOLDER = /\{(\w+)\}/;

/** Characters of what is quoted from a file, which may have lines of any length; no terminal, editor or person takes more. */
const LONGEST_ARGUMENT = 10_000;

/** What was written by others: neither a terminal nor a reader of logs may take it for anything else. */
function quoted(words: string): string {
  return visibleInSentence(words.length > LONGEST_ARGUMENT ? `${words.slice(0, LONGEST_ARGUMENT)}…` : words);
}

function isPlain(template: Template): template is readonly string[] {
  return Array.isArray(template);
}

/**
 * A translator for `language` over `bundle`, falling back to `english` for missing ids.
 * Messages are ICU MessageFormat; arguments may be messages themselves; lists and numbers are written in the language's own
 * way. What only looks like a number (a line of a file, a version) is given as a string.
 */
export function createTranslator(language: string, bundle: MessageBundle, english: MessageBundle): Translator {
  const compiled = new Map<string, Template>();
  // Formatters are made when first needed: they cost a tenth of the command line's start.
  const lists = new Map<Intl.ListFormatType, Intl.ListFormat>();
  let numbers: Intl.NumberFormat | undefined;
  const cite = bundle === english ? (citation: string) => citation : createCitations(bundle, english);

  const compile = (id: string): Template => {
    const known = compiled.get(id);
    if (known !== undefined) return known;
    const source = bundle[id] ?? english[id] ?? id;
    const format = PLAIN.test(source)
      ? source.split(PLACEHOLDER)
      : new IntlMessageFormat(source, bundle[id] ? language : 'en', undefined, { ignoreTag: true });
    compiled.set(id, format);
    return format;
  };

  const argument = (value: MessageArgument): string | number => {
    if (typeof value === 'number') return value;
    if (typeof value === 'string') return quoted(value);
    if ('id' in value) return text(value);
    if ('citation' in value) return cite(value.citation);
    return 'anyOf' in value ? join(value.anyOf, 'disjunction') : join(value, 'conjunction');
  };

  const join = (items: MessageList, type: Intl.ListFormatType): string => {
    const format = lists.get(type) ?? new Intl.ListFormat(language, { type });
    lists.set(type, format);
    return format.format(items.map((item) => (typeof item === 'string' ? quoted(item) : text(item))));
  };

  const spell = (value: string | number): string => {
    if (typeof value === 'string') return value;
    numbers ??= new Intl.NumberFormat(language);
    return numbers.format(value);
  };

  /** Every second part is the name of a placeholder. */
  const fill = (parts: readonly string[], { id, args }: Message): string => {
    let filled = '';
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index] ?? '';
      if (index % 2 === 0) filled += part;
      else {
        const value = args?.[part];
        if (value === undefined) return id;
        filled += spell(argument(value));
      }
    }
    return filled;
  };

  const text = (message: Message): string => {
    const format = compile(message.id);
    if (isPlain(format)) return fill(format, message);
    const args = Object.fromEntries(Object.entries(message.args ?? {}).map(([name, value]) => [name, argument(value)]));
    try {
      return String(format.format(args));
    } catch {
      return message.id;
    }
  };

  const plain = (id: string): readonly string[] | undefined => {
    const format = compile(id);
    return isPlain(format) ? format : undefined;
  };

  return { language, text, plain };
}
