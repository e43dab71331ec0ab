import assert from 'node:assert/strict';
import { knowledge } from '../../../../test/support/knowledge';
import { createJudge } from '../verdict/judge';
import type { Use } from '../verdict/model';
import { outboundCandidates } from './candidates';
import type { TraitsOf } from './candidates';
import type { OutboundComponent } from './model';
import { rankOutbound } from './rank';
import type { JudgeUse } from './rank';
import { waysToward } from './ways';

const { judge: judgePair } = createJudge({ knowledge, doctrine: 'european', custom: [] });
const judge: JudgeUse = (inbound, outbound, use) => {
  const result = judgePair(inbound, outbound, use);
  return result.ok ? result.value : undefined;
};
const traits: TraitsOf = (expression) => {
  const licence = knowledge.licence(expression);
  return licence && { openSource: licence.openSource.value, copyleft: licence.copyleft.level !== 'none' };
};
const component = (name: string, licence: string, use: Use = 'merge'): OutboundComponent => ({ name, licence, use });

describe('rankOutbound', () => {
  const rank = (...components: readonly OutboundComponent[]) => rankOutbound(components, outboundCandidates(components, traits, undefined), judge);
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
  it('takes the best alternative of an OR', () => {
    assert.equal(find('MIT', component('a', 'MIT OR GPL-3.0-only')).verdict, 'yes');
  });
});
