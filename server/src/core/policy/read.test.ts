import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { readMarked } from '../../../../test/support/marked';
import { readPolicy } from './read';

/** Reads a marked policy: the problems must be `expected` (message id by mark), in order. */
function check(fixture: string, expected: Record<string, string> = {}): ReturnType<typeof readPolicy> {
  const { text, spans } = readMarked(fixture);
  const policy = readPolicy(text, '.licence-assistant.yaml');
  assert.deepEqual(policy.problems.map(({ message, span }) => [message.id, text.slice(span.start, span.end)]), Object.entries(expected).map(([mark, id]) => {
    const span = spans.get(mark);
    return [id, text.slice(span?.start, span?.end)];
  }));
  return policy;
}

describe('policy file', () => {
  it('reads every key', () => {
    const policy = check(`outbound: EUPL-1.2
copyright: European Union
profile: ec
doctrine: strict
uses: [{ use: tool, scope: development }, { use: distinct, ecosystem: docker }, { use: merge, package: "left-*" }]
allow: [EUPL-1.2, MIT]
deny: [SSPL-1.0]
curations: [{ package: a, version: 1.2, licence: MIT, evidence: "a/LICENSE" }]
choices: [{ package: b, choose: MIT }]
licences: [{ id: LicenseRef-Own, like: MIT }]
waivers: [{ code: incompatible-dependency, package: c, reason: it is replaced, expires: 2027-01-31 }]
matrices: [osadl.json]
ignore: ["vendor/**"]
`);
    assert.equal(policy.outbound?.value, 'EUPL-1.2');
    assert.equal(policy.doctrine, 'strict');
    assert.deepEqual(policy.uses.map(({ use }) => use), ['tool', 'distinct', 'merge']);
    assert.equal(policy.curations[0]?.version, '1.2');
    assert.equal(policy.waivers[0]?.expires?.value, '2027-01-31');
    assert.deepEqual(policy.ignore, ['vendor/**']);
  });
  it('reads JSON with the same meaning', () => {
    assert.equal(check('{"outbound": "EUPL-1.2", "waivers": []}').outbound?.value, 'EUPL-1.2');
  });
  it('has nothing to say about an empty file', () => {
    check('');
    check('# later\n');
  });
  it('names what is wrong at its place and keeps the rest', () => {
    const policy = check(`outbound: EUPL-1.2
«a:outbond»: MIT
«b:doctrine_»: x
profile: «c:eu»
allow: «d:MIT»
uses: [{ use: «e:linking» }]
waivers:
  - «f:code»: missing-header
    path: x
  - { code: x, reason: y, expires: «g:tomorrow» }
  - { code: x, reason: y, expires: «h:2026-02-29» }
licences: [{ id: «i:Own», like: MIT }]
«j:deny»:
`, { a: 'policy.unknown-key', b: 'policy.unknown-key', c: 'policy.expected-one-of', e: 'policy.expected-one-of', d: 'policy.expected-list', j: 'policy.expected-list', i: 'policy.bad-own-id', f: 'policy.missing-key', g: 'policy.bad-date', h: 'policy.bad-date' });
    assert.equal(policy.outbound?.value, 'EUPL-1.2');
  });
  it('warns of entries that leave nothing to judge, and keeps them', () => {
    const policy = check(`uses:
  - «a:use»: tool
    package: "*"
  - «b:use»: distinct
    scope: runtime
  - { «c:use»: tool }
  - { use: tool, scope: development }
  - { use: distinct, ecosystem: docker }
  - { use: tool, package: "eslint-*" }
  - { use: link-dynamic, package: "*" }
ignore: ["«d:**»", "«e:/**»", "vendor/**", "*.md"]
`, { a: 'policy.uses-all', b: 'policy.uses-all', c: 'policy.uses-all', d: 'policy.ignores-all', e: 'policy.ignores-all' });
    assert.equal(policy.uses.length, 7);
    assert.deepEqual(policy.problems.map(({ code, severity }) => `${code} ${severity}`), Array(5).fill('policy-sweeping warning'));
  });
  it('says one thing about a file that is not YAML', () => {
    const policy = readPolicy('outbound: [EUPL-1.2\nallow: {', 'p');
    assert.equal(policy.problems.length, 1);
    assert.equal(policy.problems[0]?.message.id, 'policy.not-yaml');
  });
  it('shows what was opened and not closed, not where reading ended', () => {
    check('outbound: «a:[»\nallow: [MIT]\n', { a: 'policy.not-yaml' });
    check('allow: [MIT]\nuses: [«a:{» use: tool\ndeny: [ISC]\n', { a: 'policy.not-yaml' });
    check('outbound: «a:"»MIT\nallow: [MIT]\n', { a: 'policy.not-yaml' });
    check('copyright: it\'s ours\nallow: «a:[»"[", \'a\'\n', { a: 'policy.not-yaml' });
  });
  it('says what is much like a word it does not know', () => {
    const similar = (text: string): unknown => readPolicy(text, 'p').problems.map(({ written, similar: words }) => [written, words]);
    assert.deepEqual(similar('alow: [MIT]\nuses: [{ use: tol, ecosystem: nmp }]\n'), [['alow', ['allow']], ['tol', ['tool']], ['nmp', []]]);
  });
  it('says in its own words why it is not YAML', () => {
    const why = (text: string): unknown => readPolicy(text, 'p').problems[0]?.message.args?.['problem'];
    assert.deepEqual(why('outbound: MIT\noutbound: ISC\n'), { id: 'policy.yaml.duplicate-key' });
    assert.deepEqual(why('allow:\n\t- MIT\n'), { id: 'policy.yaml.tab' });
    assert.deepEqual(why('outbound: "MIT\n'), { id: 'policy.yaml.unclosed' });
    assert.deepEqual(why('waivers:\n  - code: x\n   reason: y\n'), { id: 'policy.yaml.missing-character' });
    assert.deepEqual(why('outbound: MIT\n---\noutbound: ISC\n'), { id: 'policy.yaml.several-documents' });
    assert.deepEqual(why('outbound: @MIT\n'), { id: 'policy.yaml.other' });
  });
  it('never throws and never points outside the file', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(fc.constantFrom('outbound', ':', ' ', '\n', '- ', 'waivers', 'allow', '[', '{', '"', '*a', '&a', '<<', '!!', 'MIT')).map((parts) => parts.join(''))), (text) => {
      for (const { span } of readPolicy(text, 'p').problems) assert(span.start >= 0 && span.start <= span.end && span.end <= text.length);
    }), { numRuns: FUZZ_RUNS });
  });
});
