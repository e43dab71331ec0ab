import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataCompiler } from './data-compiler';

const folder = join(__dirname, '../data/messages');

/** The texts in every language but English, which is part of the bundles: `messages.LANGUAGE.json`. */
export const messageBundles: readonly DataCompiler[] = readdirSync(folder)
  .filter((file) => file !== 'en.json')
  .map((file) => ({
    file: `messages.${file}`,
    compile: () => JSON.stringify(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  }));
