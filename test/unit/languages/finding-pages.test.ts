import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCS = join(__dirname, '../../../docs');
const pagesIn = (folder: string): string[] => readdirSync(join(DOCS, folder)).sort();

/** What a page has in every language: its code, its parts and points, and what is written as code. */
function structureOf(folder: string, page: string): object {
  const text = readFileSync(join(DOCS, folder, page), 'utf8');
  const [title = '', , code = ''] = text.split('\n');
  return {
    code: /^`([\w-]+)` · ./.exec(code)?.[1],
    titled: /^# ./.test(title),
    parts: text.split('\n## ').length,
    points: text.split('\n- ').length,
    spans: [...text.matchAll(/`[^`]+`/g)]
      .map(([span]) => span)
      .filter((span) => !/YEAR|JAHR|ANNÉE| \d{4} /.test(span))
      .sort(),
  };
}

describe('the pages about findings', () => {
  const languages = readdirSync(join(DOCS, '../data/messages')).map((file) => file.replace('.json', ''));
  for (const language of languages.filter((each) => existsSync(join(DOCS, each, 'findings')))) {
    it(`are all there and alike: ${language}`, () => {
      const folder = `${language}/findings`;
      assert.deepEqual(pagesIn(folder), pagesIn('findings'));
      for (const page of pagesIn(folder))
        assert.deepEqual(structureOf(folder, page), structureOf('findings', page), page);
    });
  }
});
