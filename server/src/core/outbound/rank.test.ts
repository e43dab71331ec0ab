import assert from 'node:assert/strict';
import { knowledge } from '../../../../test/support/knowledge';
import { createJudge } from '../verdict/judge';
import type { Use } from '../verdict/model';
import type { TraitsOf } from './candidates';
import type { OutboundComponent } from './model';
import { strengthOf } from './nearness';
import { outboundPossibilities } from './possibilities';
import type { JudgeUse } from './rank';
import { waysToward } from './ways';

const { judge: judgePair } = createJudge({ knowledge, doctrine: 'european', custom: [] });
const judge: JudgeUse = (inbound, outbound, use) => {
  const result = judgePair(inbound, outbound, use);
  return result.ok ? result.value : undefined;
};
const traits: TraitsOf = (expression) => {
  const licence = knowledge.licence(expression);
  return licence && { openSource: licence.openSource.value, copyleft: licence.copyleft.level !== 'none', strength: strengthOf(licence.copyleft.reach) };
};
const component = (name: string, licence: string, use: Use = 'merge'): OutboundComponent => ({ name, licence, use });

describe('rankOutbound', () => {
  const rank = (...components: readonly OutboundComponent[]) => outboundPossibilities(components, undefined, { judge, traits }).candidates;
  const find = (expression: string, ...components: readonly OutboundComponent[]) => {
    const candidate = rank(...components).find((each) => each.expression === expression);
    assert(candidate, `${expression} was not tried`);
    return candidate;
  };

  it('puts the EUPL first where everything fits', () => {
    assert.deepEqual(rank(component('a', 'MIT')).slice(0, 1).map(({ expression, verdict }) => [expression, verdict]), [['EUPL-1.2', 'yes']]);
    assert.equal(rank()[0]?.verdict, 'yes');
  });
  it('puts what the components force first', () => {
    const [best] = rank(component('a', 'GPL-3.0-only'), component('b', 'MIT'));
    assert.equal(best?.expression, 'GPL-3.0-only');
    assert.equal(find('MIT', component('a', 'GPL-3.0-only')).verdict, 'no');
  });
  it('tries licences that only a component brings along', () => {
    assert.equal(rank(component('a', 'OSL-2.1'))[0]?.expression, 'OSL-2.1');
  });
  it('names the components in the way, together where they share licence and use', () => {
    const { obstacles } = find('EUPL-1.2', component('a', 'GPL-2.0-only'), component('b', 'GPL-2.0-only'), component('c', 'MIT'));
    assert.deepEqual(obstacles.map(({ names, licence, verdict }) => [names, licence, verdict.verdict]), [[['a', 'b'], 'GPL-2.0-only', 'no']]);
  });
  it('says what would make it possible, the smallest change first', () => {
    const eupl = find('EUPL-1.2', component('a', 'OSL-3.0'));
    assert.deepEqual(eupl.obstacles[0]?.ways, [{ use: 'link-static', verdict: 'yes' }, { use: 'link-dynamic', verdict: 'yes' }, { use: 'distinct', verdict: 'yes' }]);
    assert.deepEqual(waysToward(eupl).map(({ id }) => id), ['outbound.way.use']);
    assert.deepEqual(waysToward(find('EUPL-1.2', component('a', 'NONE', 'distinct'))).map(({ id }) => id), ['outbound.way.remedy']);
  });
  it('puts what the project declares first, then the EUPL, then what is as strong', () => {
    const order = (declared: string, ...components: readonly OutboundComponent[]): string =>
      outboundPossibilities(components, declared, { judge, traits }).candidates.slice(0, 4).map(({ expression }) => expression).join();
    assert.equal(order('EUPL-1.2', component('a', 'Apache-2.0')), 'EUPL-1.2,LGPL-3.0-or-later,CECILL-2.1,OSL-3.0');
    assert.equal(order('MIT', component('a', 'ISC')), 'MIT,EUPL-1.2,Apache-2.0,BSD-3-Clause');
    assert.equal(order('GPL-3.0-only', component('a', 'ISC')), 'GPL-3.0-only,EUPL-1.2,AGPL-3.0-or-later,GPL-3.0-or-later');
    assert.equal(order('MIT', component('a', 'GPL-3.0-only')), 'GPL-3.0-only,AGPL-3.0-or-later,MIT,EUPL-1.2');
  });
  it('finds components that no licence takes together', () => {
    const conflicts = (...components: readonly OutboundComponent[]): string[] =>
      outboundPossibilities(components, 'EUPL-1.2', { judge, traits }).conflicts.map(({ one, other, answer }) => `${one.names.join()} ${other.names.join()} ${answer}`);
    assert.deepEqual(conflicts(component('a', 'GPL-2.0-only'), component('b', 'GPL-3.0-only'), component('c', 'MIT')), ['a b no']);
    assert.deepEqual(conflicts(component('a', 'GPL-2.0-only'), component('b', 'Apache-2.0'), component('c', 'Apache-2.0')), ['b,c a no']);
    assert.deepEqual(conflicts(component('a', 'CDDL-1.0'), component('b', 'GPL-3.0-or-later')), ['a b no']);
    assert.deepEqual(conflicts(component('a', 'GPL-2.0-only', 'link-dynamic'), component('b', 'Apache-2.0', 'link-dynamic')), ['a b uncertain']);
    assert.deepEqual(conflicts(component('a', 'GPL-2.0-or-later'), component('b', 'GPL-3.0-only'), component('c', 'Apache-2.0')), []);
    assert.deepEqual(conflicts(component('a', 'GPL-2.0-only'), component('b', 'GPL-3.0-only', 'distinct')), []);
    assert.deepEqual(conflicts(component('a', 'GPL-2.0-only'), component('b', 'NONE')), []);
  });
  it('says of licences that hold together which one excludes the other', () => {
    const [conflict] = outboundPossibilities([component('a', 'MIT AND GPL-2.0-only'), component('b', 'GPL-3.0-only')], 'EUPL-1.2', { judge, traits }).conflicts;
    assert.deepEqual(Object.values(conflict?.verdict.reason.args ?? {}).sort(), ['GPL-2.0-only', 'GPL-3.0-only']);
  });
  it('takes the best alternative of an OR', () => {
    assert.equal(find('MIT', component('a', 'MIT OR GPL-3.0-only')).verdict, 'yes');
  });
});
