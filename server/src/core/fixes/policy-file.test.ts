import assert from 'node:assert/strict';
import { readPolicy } from '../policy/read';
import type { FixOffer } from '../findings/model';
import { changedText } from './edit';
import { policyWaiver } from './policy-waiver';

const offer = (reason = 'replaced in March: see plan'): FixOffer => ({ fix: 'policy-waiver', title: { id: 'fix.policy-waiver' }, arguments: { code: 'incompatible-dependency', package: '@a/b', reason, expires: '2027-03-01' } });

/** Applies the waiver to `before` in `file` and gives the file's text afterwards. */
function apply(file: string | undefined, before: string): string {
  const result = policyWaiver.apply(offer(), { files: new Map(file === undefined ? [] : [[file, before]]), licenceTexts: new Map(), today: '2026-11-22' });
  assert('edit' in result, JSON.stringify(result));
  const [created] = result.edit.create;
  if (created) return created.text;
  const [change] = result.edit.changes;
  assert(change);
  return changedText(before, change);
}

describe('recording in the policy file', () => {
  const check = (file: string | undefined, before: string, expected?: string): void => {
    const after = apply(file, before);
    if (expected !== undefined) assert.equal(after, expected);
    const policy = readPolicy(after, file ?? 'p.yaml');
    assert.deepEqual(policy.problems, []);
    const waiver = policy.waivers.at(-1);
    assert.deepEqual([waiver?.code.value, waiver?.package, waiver?.reason, waiver?.expires?.value], ['incompatible-dependency', '@a/b', 'replaced in March: see plan', '2027-03-01']);
  };
  it('creates the file', () => check(undefined, '', 'waivers:\n  - code: incompatible-dependency\n    package: "@a/b"\n    reason: "replaced in March: see plan"\n    expires: 2027-03-01\n'));
  it('adds to a list and keeps comments and layout', () => {
    check('.licence-assistant.yaml', '# ours\nwaivers:\n- code: x # why\n  reason: y\n\noutbound: EUPL-1.2\n');
    assert(apply('.licence-assistant.yaml', '# ours\nwaivers:\n- code: x # why\n  reason: y\n\noutbound: EUPL-1.2\n').startsWith('# ours\nwaivers:\n- code: x # why\n  reason: y\n- code: incompatible'));
  });
  it('adds a list', () => check('.licence-assistant.yml', 'outbound: EUPL-1.2', undefined));
  it('adds to a flow list', () => {
    check('.licence-assistant.yaml', 'waivers: []\n');
    check('.licence-assistant.yaml', 'waivers: [{ code: a, reason: b }]\noutbound: MIT\n');
  });
  it('keeps CRLF', () => check('.licence-assistant.yaml', 'outbound: MIT\r\nwaivers:\r\n  - code: a\r\n    reason: b\r\n', 'outbound: MIT\r\nwaivers:\r\n  - code: a\r\n    reason: b\r\n  - code: incompatible-dependency\r\n    package: "@a/b"\r\n    reason: "replaced in March: see plan"\r\n    expires: 2027-03-01\r\n'));
  it('adds to JSON', () => check('.licence-assistant.json', '{\n  "outbound": "EUPL-1.2"\n}\n'));
  it('refuses a file it cannot read, and a waiver without reason', () => {
    const materials = (text: string): Parameters<typeof policyWaiver.apply>[1] => ({ files: new Map([['.licence-assistant.yaml', text]]), licenceTexts: new Map(), today: '2026-11-22' });
    const refusal = (text: string, reason?: string): string | false => {
      const result = policyWaiver.apply(offer(reason), materials(text));
      return 'refused' in result && result.refused.id;
    };
    assert.deepEqual([refusal('waivers: ['), refusal('waivers: none'), refusal('', ' ')], ['fix.refused.policy-unreadable', 'fix.refused.policy-unreadable', 'fix.refused.no-reason']);
  });
});
