import { ENGLISH } from './english';
import type { MessageBundle, Translator } from './model';
import { createTranslator } from './translate';

/** The shipped file with the texts in the language of `locale` (BCP 47, e.g. `de-AT`); none for English, which is built in. */
export function bundleFile(locale: string): string | undefined {
  const language = languageOf(locale);
  return language === 'en' ? undefined : `messages.${language}.json`;
}

/** A translator for `locale`, given the content of its bundle file; English where there is none or it cannot be read. */
export function translatorFor(locale: string, bundle: string | undefined): Translator {
  const texts = bundle === undefined ? undefined : parse(bundle);
  return texts ? createTranslator(languageOf(locale), texts, ENGLISH) : createTranslator('en', ENGLISH, ENGLISH);
}

function languageOf(locale: string): string {
  return /^[a-z]{2,3}/i.exec(locale)?.[0].toLowerCase() ?? 'en';
}

function parse(bundle: string): MessageBundle | undefined {
  try {
    return JSON.parse(bundle) as MessageBundle;
  } catch {
    return undefined;
  }
}
