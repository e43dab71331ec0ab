import assert from 'node:assert/strict';
import type { FixOffer } from '../findings/model';
import { applyInTurn } from './in-turn';
import { policyUse } from './policy-use';
import { policyWaiver } from './policy-waiver';

const use = (name: string): FixOffer => ({ fix: 'policy-use', title: { id: 'fix.policy-use.tool' }, arguments: { package: name, use: 'tool' } });
const materials = (text: string | undefined) => ({ files: new Map([['.licence-assistant.yaml', text]]), licenceTexts: new Map<string, string>(), today: '2026-11-22' });

describe('fixes that write into one file', () => {
  const steps = ['a', 'b'].map((name) => ({ kind: policyUse, offer: use(name) }));
  it('build on each other, as one edit', () => {
    const list = 'uses:\n  - package: a\n    use: tool\n  - package: b\n    use: tool\n';
    const created = applyInTurn(steps, materials(undefined));
    assert.deepEqual('edit' in created && created.edit.create, [{ file: '.licence-assistant.yaml', text: list }]);
    const added = applyInTurn(steps, materials('outbound: MIT\n'));
    assert.deepEqual('edit' in added && added.edit.changes, [
      { file: '.licence-assistant.yaml', text: `outbound: MIT\n${list}`, range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } } },
    ]);
  });
  it('are all left out where one is refused', () => {
    const waiver: FixOffer = { fix: 'policy-waiver', title: { id: 'fix.policy-waiver' }, arguments: { code: 'x', package: 'a' } };
    const result = applyInTurn([...steps, { kind: policyWaiver, offer: waiver }], materials(undefined));
    assert.equal('refused' in result && result.refused.id, 'fix.refused.no-reason');
  });
});
