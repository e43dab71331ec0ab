import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { placesOf } from '../../../scripts/compile-licence-index';
import { officialTexts } from '../../../scripts/official-texts';
import { declaredFacts } from '../../../server/src/core/declared/data';
import { isExpression } from '../../../server/src/core/declared/expressions';
import { normalise } from '../../../server/src/core/declared/normalise';
import { findExceptionId } from '../../../server/src/core/expression/ids';
import { readProse } from '../../../server/src/core/texts/notices/tokens';
import { normaliseWord, readWords } from '../../../server/src/core/texts/words';

const DATA = join(__dirname, '../../../data');
const load = (path: string): unknown => JSON.parse(readFileSync(join(DATA, path), 'utf8'));

interface Variables {
  readonly licences: Readonly<Record<string, { readonly words: number; readonly rows: readonly (readonly [number, number, string, unknown])[] }>>;
}

describe('data for comparing texts', () => {
  const files = {
    'equivalent-words': 'equivalent-words',
    'licence-variables': 'licence-variables',
    'licence-wordings': 'licence-wordings',
    'licence-parts': 'licence-parts',
    'fingerprints/eupl': 'fingerprints',
    'fingerprints/cecill': 'fingerprints',
    'fingerprints/spdx': 'fingerprints',
    'notices/translations': 'notices-translations',
    'notices/unversioned': 'notices-unversioned',
    'notices/phrases': 'notices-phrases',
    'notices/modules': 'notices-modules',
  };
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

  it('words passages otherwise that stand in the official text', () => {
    const texts = new Map(officialTexts().map(({ id, text }) => [id, text]));
    const { licences } = load('licence-wordings.json') as { licences: Record<string, { passage: string; others: string[] }[]> };
    for (const [id, wordings] of Object.entries(licences))
      for (const { passage, others } of wordings) {
        assert.notDeepEqual(placesOf(passage, texts.get(id) ?? assert.fail(id)), [], `${id}: ${passage}`);
        assert.ok(!others.includes(passage), `${id}: ${passage}`);
      }
  });

  it('gives notices expressions of listed licences, and words as notices are read', () => {
    const { phrases } = load('notices/phrases.json') as { phrases: { words: string; near?: string; expression: string }[] };
    const { names } = load('notices/unversioned.json') as { names: { names: string[]; expression: string }[] };
    const { others } = load('notices/phrases.json') as { others: { words: string }[] };
    const { strings } = load('notices/modules.json') as { strings: { expression: string }[] };
    const { licences } = load('licence-parts.json') as { licences: { id: string; parts: string[] }[] };
    const stated = [...phrases, ...names].map(({ expression }) => (findExceptionId(expression) === undefined ? expression : `GPL-2.0-only WITH ${expression}`));
    for (const expression of [...stated, ...licences.flatMap(({ id, parts }) => [id, ...parts])]) assert.equal(normalise(expression, 'generic', declaredFacts()).status, 'exact', expression);
    const { exceptions } = load('exception-hosts.json') as { exceptions: { id: string; licences: string[] }[] };
    for (const { id, licences: hosts } of exceptions) for (const host of hosts) assert.equal(normalise(`${host} WITH ${id}`, 'generic', declaredFacts()).status, 'exact', `${host} WITH ${id}`);
    for (const { expression } of strings) assert.ok(isExpression(expression), expression);
    for (const words of [...phrases, ...others].flatMap(({ words: all, near = '' }: { words: string; near?: string }) => [all, near])) {
      const read = readProse(words, 0, words.length).filter(({ kind }) => kind === 'word' || kind === 'number');
      assert.equal(read.map(({ text }) => text).join(' '), words);
    }
    const all = names.flatMap(({ names: each }) => each);
    assert.equal(new Set(all).size, all.length);
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
