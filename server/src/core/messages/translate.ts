import { IntlMessageFormat } from 'intl-messageformat';
import type { Message, MessageArgument, MessageBundle, Translator } from './model';

/**
 * A translator for `language` over `bundle`, falling back to `english` for missing ids.
 * Messages are ICU MessageFormat; arguments may be messages themselves; lists are joined in the language's own way.
 */
export function createTranslator(language: string, bundle: MessageBundle, english: MessageBundle): Translator {
  const compiled = new Map<string, IntlMessageFormat | string>();
  // Made when first needed: it costs a tenth of the command line's start.
  let list: Intl.ListFormat | undefined;

  const compile = (id: string): IntlMessageFormat | string => {
    const known = compiled.get(id);
    if (known !== undefined) return known;
    const source = bundle[id] ?? english[id] ?? id;
    // Most texts have no placeholder: formatting them is then a look-up.
    const format = source.includes('{')
      ? new IntlMessageFormat(source, bundle[id] ? language : 'en', undefined, { ignoreTag: true })
      : source;
    compiled.set(id, format);
    return format;
  };

  const argument = (value: MessageArgument): string | number => {
    if (typeof value === 'string' || typeof value === 'number') return value;
    if ('id' in value) return text(value);
    list ??= new Intl.ListFormat(language, { type: 'conjunction' });
    return list.format(value.map((item) => (typeof item === 'string' ? item : text(item))));
  };

  const text = (message: Message): string => {
    const format = compile(message.id);
    if (typeof format === 'string') return format;
    const args = Object.fromEntries(Object.entries(message.args ?? {}).map(([name, value]) => [name, argument(value)]));
    try {
      return String(format.format(args));
    } catch {
      return message.id;
    }
  };

  return { language, text };
}
