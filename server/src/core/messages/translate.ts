import { IntlMessageFormat } from 'intl-messageformat';
import type { Message, MessageArgument, MessageBundle, Translator } from './model';

/** A text cut at its plain placeholders, or one that needs ICU's plurals, selections or quotes. */
type Template = readonly string[] | IntlMessageFormat;

/** Most texts: words and `{name}` only. They are filled in without the formatter, ten thousands a second in batches. */
const PLAIN = /^[^{}']*(?:\{\w+\}[^{}']*)*$/;
const PLACEHOLDER = /\{(\w+)\}/;

function isPlain(template: Template): template is readonly string[] {
  return Array.isArray(template);
}

/**
 * A translator for `language` over `bundle`, falling back to `english` for missing ids.
 * Messages are ICU MessageFormat; arguments may be messages themselves; lists are joined in the language's own way.
 */
export function createTranslator(language: string, bundle: MessageBundle, english: MessageBundle): Translator {
  const compiled = new Map<string, Template>();
  // Made when first needed: it costs a tenth of the command line's start.
  let list: Intl.ListFormat | undefined;

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
    if (typeof value === 'string' || typeof value === 'number') return value;
    if ('id' in value) return text(value);
    list ??= new Intl.ListFormat(language, { type: 'conjunction' });
    return list.format(value.map((item) => (typeof item === 'string' ? item : text(item))));
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
        filled += argument(value);
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

  return { language, text };
}
