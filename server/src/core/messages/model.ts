import type en from '../../../../data/messages/en.json';

/** Every text a person reads has an id in `data/messages/en.json`; other languages translate the same ids (docs/languages.md). */
export type MessageId = keyof typeof en;

/** A text not yet put into a language: the core says which text, the edge says in which language. */
export interface Message {
  readonly id: MessageId;
  readonly args?: Readonly<Record<string, MessageArgument>>;
}

/** A list says all of its items ("a, b and c"), `anyOf` one of them ("a, b or c"). */
export type MessageArgument = string | number | Message | MessageList | { readonly anyOf: MessageList } | Citation;

/** Where something stands in a licence or an act, as the knowledge base cites it: `Art. 5, copyleft clause`. */
export interface Citation {
  readonly citation: string;
}

export type MessageList = readonly (string | Message)[];

/** The texts of one language, by message id, in ICU MessageFormat. */
export type MessageBundle = Readonly<Record<string, string>>;

/** A citation as a message of its own. */
export function citing(citation: string): Message {
  return { id: 'citation', args: { citation: { citation } } };
}

/** Turns messages into text of one language. Missing ids fall back to English, never to an exception. */
export interface Translator {
  readonly language: string;
  text(message: Message): string;
  /** A text cut at its placeholders, whose names are every second part; `undefined` where more than filling in is needed. */
  plain(id: MessageId): readonly string[] | undefined;
}
