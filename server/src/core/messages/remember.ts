import type { Message, Translator } from './model';

/** A translator that puts the same message object into words once. For batches, where the same answers come back often. */
export function rememberTexts({ language, text }: Translator): Translator {
  const known = new WeakMap<Message, string>();
  return {
    language,
    text: (message) => {
      const before = known.get(message);
      if (before !== undefined) return before;
      const words = text(message);
      known.set(message, words);
      return words;
    },
  };
}
