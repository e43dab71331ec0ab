import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import schema from '../../data/schemas/policy.schema.json';
import { ENGLISH } from '../../server/src/core/messages/english';
import { readPolicy } from '../../server/src/core/policy/read';
import { POLICY_KEYS } from '../../server/src/core/policy/vocabulary';
import type { PolicyKey } from '../../server/src/core/policy/vocabulary';

const valid = new Ajv().compile(schema);

/** The editor completes and checks by the schema what the product reads by its own reader: they must agree. */
describe('the schema of the policy file', () => {
  const check = (text: string, good: boolean): void => {
    assert.equal(valid(parse(text)), good, `schema: ${text} ${JSON.stringify(valid.errors)}`);
    // An entry that leaves nothing to judge is written as it should be.
    const problems = readPolicy(text, '.licence-assistant.yaml').problems.filter(({ code }) => code !== 'policy-sweeping');
    assert.equal(problems.length === 0, good, `reader: ${text}`);
  };
  it('takes the example of the documentation', () => {
    const page = readFileSync(join(__dirname, '../../docs/policy.md'), 'utf8');
    check(/```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '', true);
  });
  it('takes every key alone', () => {
    for (const text of [
      'outbound: MIT',
      'copyright: a',
      'profile: ec',
      'doctrine: strict',
      'uses: [{use: tool}]',
      'allow: [MIT]',
      'deny: [MIT]',
      'curations: [{package: a, licence: MIT}]',
      'choices: [{choose: MIT}]',
      'licences: [{id: LicenseRef-a, like: MIT}]',
      'waivers: [{code: a, reason: b}]',
      'matrices: [a.json]',
      'ignore: [a]',
    ])
      check(text, true);
  });
  it('refuses what the reader refuses', () => {
    for (const text of [
      'outbounds: MIT',
      'doctrine: lenient',
      'profile: xx',
      'uses: [{use: link}]',
      'uses: [{use: tool, ecosystem: nmp}]',
      'licences: [{id: Own, like: MIT}]',
      'uses: [{scope: test}]',
      'curations: [{package: a}]',
      'choices: [{package: a}]',
      'waivers: [{code: a}]',
      'waivers: [{code: a, reason: b, expires: soon}]',
      'ignore: a',
    ])
      check(text, false);
  });
  it('explains each key in the words that hovers have, with the same values', () => {
    for (const key of POLICY_KEYS) {
      checkKey(schema.properties, key);
      const { items } = (schema.properties as unknown as Record<string, { items?: { properties?: object } }>)[key.name] ?? {};
      for (const inner of key.entries ?? []) checkKey(items?.properties ?? {}, inner);
    }
  });
  it('knows no keys but those', () => {
    assert.deepEqual(Object.keys(schema.properties), ['$schema', ...POLICY_KEYS.map(({ name }) => name)]);
  });
});

interface Property {
  readonly $ref?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
}

function checkKey(properties: object, { name, about, values }: PolicyKey): void {
  const own = (properties as Record<string, Property | undefined>)[name];
  assert(own, name);
  const definitions: Readonly<Record<string, Property>> = schema.definitions;
  const definition = definitions[own.$ref?.replace('#/definitions/', '') ?? ''];
  const description = own.description ?? definition?.description ?? '';
  assert(description.startsWith(ENGLISH[about] ?? '?'), `${name}: ${description}`);
  assert.deepEqual(own.enum ?? definition?.enum, values && [...values.keys()], name);
}
