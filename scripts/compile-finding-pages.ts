import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataCompiler } from './data-compiler';

const docs = join(__dirname, '../docs');
const translated = readdirSync(docs).filter((name) => /^[a-z]{2}$/.test(name) && existsSync(join(docs, name, 'findings')));

/** The pages about findings by code, for the command line: `finding-pages.LANGUAGE.json`. */
export const findingPages: readonly DataCompiler[] = [['en', 'findings'], ...translated.map((language) => [language, `${language}/findings`])].map(([language = '', folder = '']) => ({
  file: `finding-pages.${language}.json`,
  compile: () => JSON.stringify(Object.fromEntries(readdirSync(join(docs, folder)).sort().map((page) => [page.replace(/\.md$/, ''), readFileSync(join(docs, folder, page), 'utf8')]))),
}));
