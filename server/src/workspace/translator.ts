import { ENGLISH } from '../core/messages/english';
import type { MessageBundle, Translator } from '../core/messages/model';
import { createTranslator } from '../core/messages/translate';
import type { Resources } from '../runtime';

/** A translator for `locale` (BCP 47, e.g. `de-AT`) with the shipped texts of its language; English where there are none. */
export async function loadTranslator(locale: string, resources: Resources): Promise<Translator> {
  const language = /^[a-z]{2,3}/i.exec(locale)?.[0].toLowerCase() ?? 'en';
  const bundle = language === 'en' ? undefined : parseBundle(await resources.text(`messages.${language}.json`));
  return bundle ? createTranslator(language, bundle, ENGLISH) : createTranslator('en', ENGLISH, ENGLISH);
}

function parseBundle(text: string | undefined): MessageBundle | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as MessageBundle);
}
