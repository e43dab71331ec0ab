import { bundleFile, translatorFor } from '../core/messages/language';
import type { Translator } from '../core/messages/model';
import type { Resources } from '../runtime';

/** A translator for `locale` (BCP 47) with the shipped texts of its language. */
export async function loadTranslator(locale: string, resources: Resources): Promise<Translator> {
  const file = bundleFile(locale);
  return translatorFor(locale, file === undefined ? undefined : await resources.text(file));
}
