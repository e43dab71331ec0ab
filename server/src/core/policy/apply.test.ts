import assert from 'node:assert/strict';
import { choicesFor, curationFor, policyUse, waives } from './apply';
import { readPolicy } from './read';
import { matchesWildcard } from './wildcard';

const subject = { name: '@acme/left-pad', version: '1.0.0', purl: 'pkg:npm/%40acme/left-pad@1.0.0', ecosystem: 'npm', scope: 'runtime' } as const;
const policy = (text: string): ReturnType<typeof readPolicy> => readPolicy(text, 'policy.yaml');

describe('applying the policy', () => {
  it('lets the most specific use win', () => {
    const check = (uses: string, expected: string | undefined): void => assert.equal(policyUse(policy(`uses: [${uses}]`), subject), expected);
    check('', undefined);
    check('{ use: tool, scope: development }', undefined);
    check('{ use: distinct, ecosystem: npm }', 'distinct');
    check('{ use: merge, package: "@acme/*" }, { use: tool, scope: runtime, ecosystem: npm }', 'merge');
    check('{ use: merge, ecosystem: npm }, { use: tool, ecosystem: npm }', 'tool');
  });
  it('prefers the curation of the very version, by name or purl', () => {
    const check = (curations: string, expected: string | undefined): void => assert.equal(curationFor(policy(`curations: [${curations}]`), subject)?.licence.value, expected);
    check('{ package: "@acme/left-pad", licence: MIT }, { package: "@acme/left-pad", version: 1.0.0, licence: ISC }', 'ISC');
    check('{ package: "@acme/left-pad", version: 2.0.0, licence: ISC }', undefined);
    check('{ package: "pkg:npm/%40acme/left-pad", licence: 0BSD }', '0BSD');
  });
  it('puts choices for the package before those for all', () => {
    const choices = choicesFor(policy('choices: [{ choose: MIT }, { choose: ISC, package: "@acme/*" }, { choose: X, package: other }]'), subject);
    assert.deepEqual(choices.map(({ choose }) => choose.value), ['ISC', 'MIT']);
  });
  it('waives until the day of expiry', () => {
    const [waiver] = policy('waivers: [{ code: missing-header, path: "src/*", reason: generated, expires: 2027-01-31 }]').waivers;
    assert(waiver);
    const check = (code: string, file: string, today: string, expected: boolean): void => assert.equal(waives(waiver, { code, file }, today), expected);
    check('missing-header', 'src/a/b.ts', '2027-01-31', true);
    check('missing-header', 'src/a/b.ts', '2027-02-01', false);
    check('missing-header', 'test/b.ts', '2027-01-01', false);
    check('header-conflict', 'src/a.ts', '2027-01-01', false);
  });
  it('matches wildcards over the whole text', () => {
    const check = (pattern: string, text: string, expected: boolean): void => assert.equal(matchesWildcard(pattern, text), expected);
    check('*', '', true);
    check('a*c', 'abc', true);
    check('a*c', 'abcd', false);
    check('*.ts', 'a/b.ts', true);
    check('a.b', 'axb', false);
    check('*'.repeat(60) + 'x', 'y'.repeat(5000), false);
  });
});
