import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typographyFaults } from './french-typography';

const DOCS = join(__dirname, '../../../docs');
const LANGUAGES = readdirSync(join(DOCS, '../data/messages')).map((file) => file.replace('.json', ''));
const folderOf = (language: string): string => (language === 'en' ? 'findings' : `${language}/findings`);
const hasPages = (language: string): boolean => existsSync(join(DOCS, folderOf(language)));
const pagesIn = (language: string): string[] => readdirSync(join(DOCS, folderOf(language))).sort();
const read = (language: string, page: string): string => readFileSync(join(DOCS, folderOf(language), page), 'utf8');

/** An example: its kind, and what it says unless that is prose. */
const EXAMPLE = /^```(\w+)\n([^]*?)\n```$/gm;
/** A screen of text, as an editor shows it. */
const SCREEN = 32;

/** What a page has in every language: its code, its parts and points, its examples and what is written as code. */
function structureOf(language: string, page: string): object {
  const text = read(language, page);
  const [title = '', , code = ''] = text.split('\n');
  return {
    code: /^`([\w-]+)` · ./.exec(code)?.[1],
    titled: /^# ./.test(title),
    parts: text.split('\n## ').length,
    points: text.split('\n- ').length,
    examples: [...text.matchAll(EXAMPLE)].map(([, kind, shown]) => (kind === 'text' ? kind : `${kind}: ${shown}`)),
    spans: [...text.replace(EXAMPLE, '').matchAll(/`[^`]+`/g)]
      .map(([span]) => span)
      .filter((span) => !/YEAR|JAHR|ANNÉE| \d{4} /.test(span))
      .sort(),
  };
}

describe('the pages about findings', () => {
  it('are there for every language, or not at all', () => {
    const others = readdirSync(DOCS, { withFileTypes: true }).filter((each) => each.isDirectory() && existsSync(join(DOCS, each.name, 'findings')));
    assert.deepEqual(others.filter(({ name }) => !LANGUAGES.includes(name)), []);
  });
  for (const language of LANGUAGES.filter(hasPages)) {
    it(`are all there, alike, and no longer than a screen: ${language}`, () => {
      assert.deepEqual(pagesIn(language), pagesIn('en'));
      for (const page of pagesIn(language)) {
        assert.deepEqual(structureOf(language, page), structureOf('en', page), page);
        assert(read(language, page).split('\n').length <= SCREEN, `${language} ${page} is longer than a screen`);
      }
    });
  }
  it('say what it means, why, an example, what to do and how it is accepted', () => {
    for (const page of pagesIn('en')) {
      const text = read('en', page);
      assert.deepEqual([...text.matchAll(/^## (.+)$/gm)].map(([, part]) => part), ['Why it matters', 'Example', 'What to do'], page);
      assert(text.includes(`\`code: ${page.replace('.md', '')}\``) || /cannot be waived/.test(text), page);
      assert.equal([...text.matchAll(EXAMPLE)].length, 1, page);
    }
  });
  it('keep to French typography in French', () => {
    const found = pagesIn('fr').flatMap((page) => typographyFaults(read('fr', page).replace(EXAMPLE, '')).map((fault) => `${page}: ${fault}`));
    assert.deepEqual(found, []);
  });
});
