import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataCompiler } from './data-compiler';

const folder = join(__dirname, '../data/messages');
const languages = readdirSync(folder).map((file) => file.replace('.json', ''));

/** Ids of the texts that `package.json` names; there they stand without this prefix. */
const MANIFEST = 'extension.';

/** The texts in every language but English, which is part of the bundles: `messages.LANGUAGE.json`. */
export const messageBundles: readonly DataCompiler[] = languages
  .filter((language) => language !== 'en')
  .map((language) => ({
    file: `messages.${language}.json`,
    compile: () => JSON.stringify(Object.fromEntries(textsOf(language).filter(([id]) => !id.startsWith(MANIFEST)))),
  }));

/** The texts of the extension's manifest, under the names the editor looks for beside it. */
export const manifestTexts: readonly DataCompiler[] = languages.map((language) => ({
  file: language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`,
  compile: () => {
    const texts = textsOf(language).filter(([id]) => id.startsWith(MANIFEST));
    return JSON.stringify(
      Object.fromEntries(texts.map(([id, text]) => [id.slice(MANIFEST.length), text])),
      undefined,
      2,
    );
  },
}));

function textsOf(language: string): readonly [string, string][] {
  return Object.entries(JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Record<string, string>);
}
