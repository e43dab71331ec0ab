import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import english from '../../../data/messages/en.json';
import { isExpression } from '../../../server/src/core/declared/expressions';
import { PROFILES as POLICY_PROFILES } from '../../../server/src/core/policy/vocabulary';
import { checksFor, PROFILES } from '../../../server/src/core/publishing/data';
import { PUBLISH_CHECKS } from '../../../server/src/core/publishing/registry';

const DATA = join(__dirname, '../../../data');
const load = (path: string): unknown => JSON.parse(readFileSync(join(DATA, path), 'utf8'));

interface Sourced {
  readonly source: string;
}

describe('data/publishing', () => {
  for (const [file, schema] of [['publishing/checks', 'publishing-checks'], ['publishing/profiles', 'publishing-profiles'], ['publishing/sources', 'publishing-sources'], ['publishing/readme-words', 'publishing-readme-words'], ['publiccode-aliases', 'publiccode-aliases']] as const)
    it(`${file}.json follows its schema`, () => {
      const validate = new Ajv({ allErrors: true }).compile(load(`schemas/${schema}.schema.json`) as object);
      assert.ok(validate(load(`${file}.json`)), JSON.stringify(validate.errors));
    });
  const { checks } = load('publishing/checks.json') as { checks: { id: string; number: number; askedBy: Sourced[] }[] };
  it('has the checks of the registry, numbered in their order', () => {
    assert.deepEqual(checks.map(({ id }) => id), PUBLISH_CHECKS.map(({ id }) => id));
    assert.deepEqual(checks.map(({ number }) => number), checks.map((_, at) => at + 1));
  });
  it('names sources that are there, and no other', () => {
    const { sources } = load('publishing/sources.json') as { sources: object };
    const { profiles } = load('publishing/profiles.json') as { profiles: { licences: Sourced; preferred?: Sourced }[] };
    const named = [...checks.flatMap(({ askedBy }) => askedBy), ...profiles.flatMap(({ licences, preferred }) => (preferred ? [licences, preferred] : [licences]))].map(({ source }) => source);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(sources).sort());
  });
  it('has the profiles of the policy file, with licences that SPDX lists', () => {
    assert.deepEqual(PROFILES.map(({ id }) => id), [...POLICY_PROFILES]);
    for (const { licences, preferred } of PROFILES) {
      const ids = [...(licences.allowed === 'osi' ? [] : licences.allowed), ...(preferred?.default ?? []), ...(preferred?.alsoNamed ?? []), ...Object.values(preferred?.bySoftwareType ?? {}).flat()];
      for (const id of ids) assert(isExpression(id), id);
    }
  });
  it('has words and a chapter of docs/publishing.md for every check', () => {
    const page = readFileSync(join(DATA, '../docs/publishing.md'), 'utf8');
    for (const { id } of PUBLISH_CHECKS) {
      for (const part of ['title', 'fix']) assert(`publish.${part}.${id}` in english, `publish.${part}.${id}`);
      assert(page.includes(`\n### ${id}\n`), id);
    }
  });
  it('is more serious where a portal insists', () => {
    const severity = (profile: string, id: string): string | undefined => PROFILES.filter((each) => each.id === profile).flatMap((each) => checksFor(each)).find((each) => each.id === id)?.severity;
    assert.equal(severity('it', 'file-headers'), 'error');
    assert.equal(severity('ec', 'file-headers'), 'warning');
    assert.equal(severity('de', 'publiccode-present'), 'error');
    assert.equal(severity('fr', 'publiccode-present'), 'information');
  });
});
