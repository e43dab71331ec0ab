import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { officialTexts } from '../../../scripts/official-texts';
import { normaliseWord, readWords } from '../../../server/src/core/texts/words';

const DATA = join(__dirname, '../../../data');
const load = (path: string): unknown => JSON.parse(readFileSync(join(DATA, path), 'utf8'));

interface Variables {
  readonly licences: Readonly<Record<string, { readonly words: number; readonly rows: readonly (readonly [number, number, string, unknown])[] }>>;
}

describe('data for comparing texts', () => {
  const files = { 'equivalent-words': 'equivalent-words', 'licence-variables': 'licence-variables', 'fingerprints/eupl': 'fingerprints', 'fingerprints/cecill': 'fingerprints', 'fingerprints/spdx': 'fingerprints', 'notices/unversioned': 'notices-unversioned' };
  for (const [name, schema] of Object.entries(files))
    it(`${name}.json follows its schema`, () => {
      const validate = new Ajv({ allErrors: true, strictTuples: false }).compile(load(`schemas/${schema}.schema.json`) as object);
      assert.ok(validate(load(`${name}.json`)), JSON.stringify(validate.errors));
    });

  it('has fingerprints of every EUPL version in every official language but English, of which the text is known', () => {
    const { texts } = load('fingerprints/eupl.json') as { texts: { id: string; language: string }[] };
    const languages = 'bg cs da de el es et fi fr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
    const of = (version: string): string[] => texts.filter(({ id }) => id === version).map(({ language }) => language).sort();
    assert.deepEqual(of('EUPL-1.0'), languages);
    assert.deepEqual(of('EUPL-1.1'), languages);
    assert.deepEqual(of('EUPL-1.2'), [...languages, 'hr'].sort());
  });

  it('names variable words that stand in the official text where it says', () => {
    const texts = new Map(officialTexts().map(({ id, text }) => [id, text]));
    for (const [id, { words, rows }] of Object.entries((load('licence-variables.json') as Variables).licences)) {
      const text = texts.get(id) ?? assert.fail(id);
      const { count, starts, ends } = readWords(text);
      assert.equal(count, words, `${id} has changed: run scripts/extract-licence-variables.ts again`);
      for (const [start, length, reads] of rows) {
        const all = Array.from({ length }, (_, i) => normaliseWord(text.slice(starts[start + i], ends[start + i])));
        const shown = length <= 8 ? all.join(' ') : `${all.slice(0, 3).join(' ')} ... ${all.slice(-3).join(' ')}`;
        assert.equal(shown, reads, `${id}, word ${start}`);
      }
    }
  });
});
