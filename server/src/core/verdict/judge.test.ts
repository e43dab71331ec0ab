import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { knowledge } from '../../../../test/support/knowledge';
import { copyleft, knowledgeOf, licence } from '../../../../test/support/licences';
import { parseExpression } from '../expression/parse';
import { printExpression } from '../expression/print';
import { OBLIGATIONS } from '../knowledge/model';
import type { LikeLicence } from './party';
import { createJudge } from './judge';
import { USES, VERDICT_VALUES } from './model';
import type { Use, Verdict } from './model';

const judge = createJudge({ knowledge, doctrine: 'european', custom: [] });

function ask(inbound: string, outbound: string, use: Use = 'merge', by = judge): Verdict {
  const result = by.judge(inbound, outbound, use);
  assert(result.ok, `${inbound} > ${outbound}: ${result.ok ? '' : result.error.message.id}`);
  return result.value;
}

describe('judge', () => {
  /** `expected`: VERDICT, and the choice after a colon. */
  const check = (inbound: string, outbound: string, expected: string, use: Use = 'merge'): void => {
    const { verdict, chosen } = ask(inbound, outbound, use);
    assert.equal(chosen === undefined ? verdict : `${verdict}: ${chosen}`, expected, `${inbound} > ${outbound}`);
  };

  it('takes the best alternative of an inbound OR, and names it', () => {
    check('GPL-2.0-only OR MIT', 'EUPL-1.2', 'yes: MIT');
    check('GPL-2.0-only OR Apache-2.0', 'MIT', 'yes: Apache-2.0');
    check('GPL-2.0-only OR LGPL-2.1-or-later', 'MIT', 'no: GPL-2.0-only');
    check('(MIT OR GPL-2.0-only) AND Apache-2.0', 'EUPL-1.2', 'conditional: MIT AND Apache-2.0');
  });
  it('asks every part of an inbound AND, and gathers their obligations', () => {
    check('MIT AND GPL-2.0-only', 'EUPL-1.2', 'no');
    const obligations = ask('MIT AND Apache-2.0', 'EUPL-1.2').obligations.map(({ id, args }) => `${id} ${String(args?.['licence'])}`);
    assert(obligations.includes('obligation.notice MIT') && obligations.includes('obligation.notice-file Apache-2.0'), obligations.join());
    assert.equal(new Set(obligations).size, obligations.length);
  });
  it('asks every alternative of an outbound OR, and every part of an outbound AND', () => {
    check('GPL-2.0-only', 'GPL-2.0-only OR MIT', 'no');
    check('EUPL-1.2', 'EUPL-1.2 OR GPL-2.0-only', 'yes');
    check('EUPL-1.2', 'EUPL-1.2 AND MIT', 'no');
    check('GPL-2.0-only OR MIT', 'GPL-2.0-only OR MIT', 'yes');
  });
  it('names both sides where neither is known', () => {
    const { verdict, rule, reason, remedy } = ask('nobodys', 'anybodys');
    assert.deepEqual([verdict, rule, reason.id, remedy?.id], ['uncertain', 'unknown-licence', 'verdict.unknown.both', 'remedy.both']);
    assert.equal(ask('nobodys', 'anybodys', 'tool').reason.id, 'verdict.unknown.id');
    assert.equal(ask('nobodys', 'MIT').reason.id, 'verdict.unknown.id');
  });
  it('asks to check the spelling of what is on no list, and not of what is', () => {
    assert.equal(ask('nobodys', 'MIT').remedy?.id, 'remedy.check-id');
    const { reason, remedy } = ask('Unicode-TOU', 'MIT');
    assert.deepEqual([reason.id, remedy?.id], ['verdict.unknown.undescribed', 'remedy.decide-and-record']);
  });
  it('cites a clause once', () => {
    for (const [inbound, outbound] of [['AFL-2.0', 'EPL-2.0'], ['GPL-2.0-only', 'GPL-3.0-only'], ['GPL-3.0-only', 'AGPL-3.0-only']] as const) {
      for (const use of USES) {
        const { basis } = ask(inbound, outbound, use);
        assert.equal(new Set(basis).size, basis.length, `${inbound} > ${outbound}, ${use}: ${basis.join()}`);
      }
    }
  });
  it('answers alike for licences that name source code among what they cover', () => {
    for (const version of ['1.0', '2.0', '3.0']) check(`OGL-UK-${version}`, 'EUPL-1.2', 'yes');
    for (const forData of ['OGL-Canada-2.0', 'etalab-2.0', 'DL-DE-BY-2.0', 'NLOD-2.0']) check(forData, 'EUPL-1.2', 'conditional');
  });
  it('takes a component under the version that fits', () => {
    check('GPL-2.0-or-later', 'GPL-2.0-only', 'yes');
    check('GPL-2.0-only', 'GPL-2.0-or-later', 'no');
    check('EUPL-1.1', 'EUPL-1.2', 'yes: EUPL-1.2');
    check('EUPL-1.1+', 'EUPL-1.2', 'yes: EUPL-1.2');
    check('EUPL-1.2', 'EUPL-1.1', 'conditional');
  });
  it('does not give a permission that the component withholds', () => {
    check('MPL-2.0-no-copyleft-exception', 'MPL-2.0', 'conditional');
    check('MPL-2.0', 'MPL-2.0-no-copyleft-exception', 'yes');
    check('MPL-2.0-no-copyleft-exception', 'MPL-2.0', 'yes', 'link-dynamic');
  });
  it('does not lose an exception, nor invent one', () => {
    check('GPL-2.0-only WITH Classpath-exception-2.0', 'MIT', 'yes', 'link-dynamic');
    check('GPL-2.0-only', 'MIT', 'no', 'link-dynamic');
    check('GPL-2.0-only WITH Classpath-exception-2.0', 'GPL-2.0-only', 'yes');
    check('GPL-2.0-only', 'GPL-2.0-only WITH Classpath-exception-2.0', 'no');
    check('GPL-2.0-only WITH Nobody-knows-exception', 'MIT', 'uncertain', 'link-dynamic');
    check('MIT WITH Nobody-knows-exception', 'EUPL-1.2', 'yes');
  });
  it('lets the project’s own exception open its program to others', () => {
    check('BSD-4-Clause', 'GPL-2.0-only', 'no', 'link-dynamic');
    check('BSD-4-Clause', 'GPL-2.0-only WITH Classpath-exception-2.0', 'conditional', 'link-dynamic');
    check('BSD-4-Clause', 'GPL-2.0-only WITH Classpath-exception-2.0', 'no');
  });
  it('sends to the licence text where an id often stands for another', () => {
    assert.equal(ask('Python-2.0', 'AGPL-3.0-only').remedy?.id, 'remedy.read-text');
    assert.equal(ask('Python-2.0.1', 'AGPL-3.0-only').verdict, 'yes');
    assert.equal(ask('CNRI-Python', 'AGPL-3.0-only').remedy?.id, 'remedy.separate');
  });
  it('answers all uses at once as it answers each', () => {
    const someone = ['GPL-2.0-or-later', 'LGPL-2.1-only', 'CECILL-2.1', 'MPL-2.0', 'MIT', 'EUPL-1.1', 'GPL-2.0-only WITH Classpath-exception-2.0', 'BSD-4-Clause', 'No-Such-Licence'];
    for (const inbound of someone) {
      for (const outbound of someone) {
        const all = judge.judgeAll(inbound, outbound);
        assert(all.ok);
        for (const use of [...USES].reverse()) assert.deepEqual(ask(inbound, outbound, use, createJudge({ knowledge, doctrine: 'european', custom: [] })), all.value[use], `${inbound} > ${outbound} ${use}`);
      }
    }
  });
  it('never says yes to what it does not know', () => {
    for (const use of USES) {
      check('No-Such-Licence', 'EUPL-1.2', 'uncertain', use);
      check('LicenseRef-own', 'EUPL-1.2', 'uncertain', use);
      check('NOASSERTION', 'EUPL-1.2', 'uncertain', use);
      check('NONE', 'EUPL-1.2', 'no', use);
      check('No-Such-Licence AND MIT', 'EUPL-1.2', 'uncertain', use);
      check('No-Such-Licence', 'No-Such-Licence', 'uncertain', use);
      check('MIT AND No-Such-Licence', 'MIT AND No-Such-Licence', 'uncertain', use);
    }
    check('MIT', 'No-Such-Licence', 'uncertain');
    check('MIT', 'NOASSERTION', 'uncertain');
    check('GPL-2.0-only', 'LicenseRef-own', 'yes', 'tool');
  });
  it('follows the policy’s description of a licence of one’s own', () => {
    const located = (value: string) => ({ value, span: { start: 0, end: 0 } });
    const custom: readonly LikeLicence[] = [{ id: located('LicenseRef-own'), like: located('MIT') }, { id: located('LicenseRef-loop'), like: located('LicenseRef-loop') }];
    const own = createJudge({ knowledge, doctrine: 'european', custom });
    assert.equal(ask('LicenseRef-own', 'EUPL-1.2', 'merge', own).verdict, 'yes');
    assert.equal(ask('LicenseRef-loop', 'EUPL-1.2', 'merge', own).verdict, 'uncertain');
  });
  it('reads links as mergers under the strict doctrine', () => {
    const strict = createJudge({ knowledge, doctrine: 'strict', custom: [] });
    assert.equal(ask('EUPL-1.2', 'MIT', 'link-dynamic', strict).verdict, 'no');
    assert.equal(ask('GPL-2.0-only', 'EUPL-1.2', 'link-dynamic', strict).verdict, 'no');
    assert.equal(ask('LGPL-2.1-only', 'MIT', 'link-dynamic', strict).verdict, 'yes');
    assert.equal(ask('EUPL-1.2', 'MIT', 'link-dynamic', strict).reason.id, 'verdict.strict');
    assert.notEqual(ask('EUPL-1.2', 'MIT', 'merge', strict).reason.id, 'verdict.strict');
    assert.notEqual(ask('MIT', 'GPL-2.0-only', 'link-dynamic', strict).reason.id, 'verdict.strict');
  });
  it('says which expression cannot be read', () => {
    const result = judge.judge('MIT', 'MIT OR', 'merge');
    assert(!result.ok && result.error.side === 'outbound');
    const long = Array.from({ length: 10_000 }, (_, index) => `LicenseRef-${index}`).join(' OR ');
    assert(!judge.judgeAll(long, 'MIT').ok);
  });
  it('answers the longest expressions it reads', () => {
    const longest = Array.from({ length: 400 }, (_, index) => `LicenseRef-${index}`).join(' OR ');
    assert.equal(ask(`${longest} OR MIT`, 'EUPL-1.2').chosen, 'MIT');
  });
});

describe('judge, whatever is asked', () => {
  const ids = fc.constantFrom(...knowledge.licences.map(({ id }) => id), ...knowledge.exceptions.map(({ id }) => `GPL-2.0-or-later WITH ${id}`), 'LicenseRef-a');
  const use = fc.constantFrom(...USES);
  const rank = (verdict: Verdict): number => VERDICT_VALUES.indexOf(verdict.verdict);
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof({ maxDepth: 3 }, ids, fc.tuple(tie('tree'), fc.constantFrom('AND', 'OR'), tie('tree')).map(([left, operator, right]) => `(${left} ${operator} ${right})`)),
  }));

  it('identical licences always combine', () => {
    for (const { id, openSource } of knowledge.licences) {
      for (const each of USES) assert(rank(ask(id, id, each)) <= (openSource.value ? 0 : 1), `${id} in ${each}`);
    }
  });
  it('an OR is never worse than its best branch, an AND never better than its worst', () => {
    fc.assert(fc.property(tree, tree, ids, use, (a, b, outbound, each) => {
      const left = rank(ask(a, outbound, each));
      const right = rank(ask(b, outbound, each));
      assert.equal(rank(ask(`(${a}) OR (${b})`, outbound, each)), Math.min(left, right));
      assert.equal(rank(ask(`(${a}) AND (${b})`, outbound, each)), Math.max(left, right));
    }), { numRuns: FUZZ_RUNS });
  });
  it('more outbound licences never make it better', () => {
    fc.assert(fc.property(tree, ids, ids, use, (inbound, a, b, each) => {
      const alone = rank(ask(inbound, a, each));
      assert(rank(ask(inbound, `${a} OR ${b}`, each)) >= Math.min(alone, rank(ask(inbound, b, each))));
    }), { numRuns: FUZZ_RUNS });
  });
  it('normalising an expression never changes a verdict', () => {
    fc.assert(fc.property(tree, tree, use, (inbound, outbound, each) => {
      const normal = (text: string): string => {
        const read = parseExpression(text);
        assert(read.ok);
        return printExpression(read.value);
      };
      assert.equal(ask(normal(inbound), normal(outbound), each).verdict, ask(inbound, outbound, each).verdict);
    }), { numRuns: FUZZ_RUNS });
  });
  it('every answer but no-such-licence has a basis, every no and uncertain a remedy, every text a reason', () => {
    fc.assert(fc.property(ids, ids, use, (inbound, outbound, each) => {
      const { verdict, rule, basis, remedy, obligations } = ask(inbound, outbound, each);
      assert(basis.length > 0 || rule === 'unknown-licence', `${inbound} > ${outbound}: ${rule}`);
      if (verdict === 'no' || verdict === 'uncertain') assert(remedy, `${inbound} > ${outbound}: ${rule} has no remedy`);
      if (verdict === 'no') assert.deepEqual(obligations, []);
    }), { numRuns: FUZZ_RUNS });
  });
  it('adding a restriction to the component never turns a no into a yes', () => {
    const outbounds = knowledge.licences.filter(({ openSource }) => openSource.value);
    const base = fc.record({
      level: fc.constantFrom(copyleft('file', 'file'), copyleft('library', 'library'), copyleft('strong', 'derivative'), copyleft('network', 'program'), { copyleft: { level: 'none' } } as const),
      imposes: fc.subarray([...OBLIGATIONS]),
      more: fc.constantFrom(...OBLIGATIONS),
      outbound: fc.constantFrom(...outbounds),
      each: use,
    });
    fc.assert(fc.property(base, ({ level, imposes, more, outbound, each }) => {
      const asking = (ids: readonly string[]): Verdict => {
        const inbound = licence('LicenseRef-invented', { ...level, imposes: Object.fromEntries(ids.map((id) => [id, '§ 1'])) });
        return ask(inbound.id, outbound.id, each, createJudge({ knowledge: knowledgeOf([...knowledge.licences, inbound]), doctrine: 'european', custom: [] }));
      };
      assert(rank(asking([...imposes, more])) >= rank(asking(imposes)));
    }), { numRuns: Math.min(FUZZ_RUNS, 300) });
  });
});
