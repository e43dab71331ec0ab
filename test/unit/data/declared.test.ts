import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import spdxExceptions from 'spdx-exceptions/index.json';
import { canonicalAddress } from '../../../server/src/core/declared/address';
import { declaredFacts } from '../../../server/src/core/declared/data';
import { isExpression } from '../../../server/src/core/declared/expressions';
import type { AddressData } from '../../../server/src/core/declared/address';
import type { ExceptionData, FamilyData, NameData } from '../../../server/src/core/declared/vocabulary';

const DATA = join(__dirname, '../../../data');
const load = (path: string): unknown => JSON.parse(readFileSync(join(DATA, path), 'utf8'));

describe('data/declared', () => {
  for (const name of ['aliases', 'families', 'exceptions', 'words', 'ecosystems', 'urls', 'variants'])
    it(`${name}.json follows its schema`, () => {
      const validate = new Ajv({ allErrors: true }).compile(load(`schemas/declared-${name}.schema.json`) as object);
      assert.ok(validate(load(`declared/${name}.json`)), JSON.stringify(validate.errors));
    });

  it('names listed licences and exceptions only', () => {
    const names = load('declared/aliases.json') as NameData;
    for (const { means } of names.names) assert.ok(isExpression(means) || isExpression(`${means}-only`), means);
    for (const { candidates } of names.ambiguous) for (const candidate of candidates) assert.ok(candidate === 'NOASSERTION' || isExpression(candidate), candidate);
    for (const { id, of } of (load('declared/variants.json') as { variants: { id: string; of: string }[] }).variants) assert.ok(isExpression(id) && isExpression(of), id);
    for (const { id } of (load('declared/exceptions.json') as ExceptionData).exceptions) assert.ok(spdxExceptions.includes(id), id);
    for (const { unversioned } of (load('declared/families.json') as FamilyData).families) assert.ok(!unversioned || isExpression(unversioned.id));
  });

  it('has families of listed versions', () => {
    const { phrases } = declaredFacts().vocabulary;
    for (const { id, names } of (load('declared/families.json') as FamilyData).families) {
      const families = [...phrases.values()].filter((meaning) => meaning.kind === 'family' && meaning.family.id === id);
      assert.ok(families.length > 0, `${id}: ${names.join()}`);
      for (const meaning of families) assert.ok(meaning.kind === 'family' && meaning.family.members.size > 0, id);
    }
  });

  it('keeps addresses in one form, each once', () => {
    const { addresses, moving } = load('declared/urls.json') as AddressData;
    const seen = new Set<string>();
    for (const address of Object.values(addresses).flat()) {
      assert.ok(!seen.has(address), address);
      assert.equal(canonicalAddress(address), address);
      seen.add(address);
    }
    for (const id of Object.keys(addresses)) assert.ok(isExpression(id), id);
    for (const address of moving) assert.equal(canonicalAddress(address), address);
  });
});
