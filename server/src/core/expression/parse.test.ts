import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { readMarked } from '../../../../test/support/marked';
import { EXPRESSION_LIMITS } from './grammar';
import { parseExpression } from './parse';
import { printExpression, termsOf } from './print';
import { tokeniseExpression } from './tokens';

describe('parseExpression', () => {
  const check = (text: string, printed: string): void => {
    const result = parseExpression(text);
    assert.equal(result.ok ? printExpression(result.value) : result.error.message.id, printed, text.slice(0, 80));
  };
  const checkError = (fixture: string, id: string): void => {
    const { text, spans } = readMarked(fixture);
    const result = parseExpression(text);
    assert(!result.ok, `${text} was read`);
    assert.equal(result.error.message.id, id);
    assert.deepEqual(result.error.span, spans.get('1'));
  };

  it('keeps the precedence of AND over OR, and writes as few parentheses as it takes', () => {
    check('MIT OR Apache-2.0 AND BSD-3-Clause', 'MIT OR Apache-2.0 AND BSD-3-Clause');
    check('(MIT OR Apache-2.0) AND BSD-3-Clause', '(MIT OR Apache-2.0) AND BSD-3-Clause');
    check('((MIT) OR (ISC OR (X11)))', 'MIT OR ISC OR X11');
    check('(MIT AND ISC) AND (X11 OR Zlib)', 'MIT AND ISC AND (X11 OR Zlib)');
  });
  it('reads ids and operators in any case', () => {
    check('mit or apache-2.0', 'MIT OR Apache-2.0');
    check('eupl-1.2 And gpl-2.0-ONLY with classpath-EXCEPTION-2.0', 'EUPL-1.2 AND GPL-2.0-only WITH Classpath-exception-2.0');
  });
  it('replaces deprecated ids', () => {
    check('GPL-2.0', 'GPL-2.0-only');
    check('GPL-2.0+', 'GPL-2.0-or-later');
    check('LGPL-2.1-only+', 'LGPL-2.1-or-later');
    check('GPL-3.0-or-later+', 'GPL-3.0-or-later');
    check('GPL-2.0-with-classpath-exception', 'GPL-2.0-only WITH Classpath-exception-2.0');
    check('wxWindows', 'LGPL-2.0-or-later WITH WxWindows-exception-3.1');
  });
  it('keeps + on licences without an id for later versions', () => {
    check('EUPL-1.1+ OR Apache-2.0+', 'EUPL-1.1+ OR Apache-2.0+');
    check('EUPL-1.1 +', 'expression.error.plus');
  });
  it('reads references and the words that stand alone', () => {
    check('LicenseRef-my_own OR DocumentRef-x:LicenseRef-y', 'LicenseRef-my_own OR DocumentRef-x:LicenseRef-y');
    check('NONE', 'NONE');
    check('noassertion', 'NOASSERTION');
  });
  it('keeps unknown ids and says that they are unknown', () => {
    const result = parseExpression('MIT AND GPL-9.0 AND Foo WITH Bar');
    assert(result.ok);
    assert.deepEqual(termsOf(result.value).map(({ id, exception, known }) => [id, exception, known]), [['MIT', undefined, true], ['GPL-9.0', undefined, false], ['Foo', 'Bar', false]]);
  });
  it('knows the place of every term', () => {
    const { text, spans } = readMarked('(«MIT» OR «GPL-2.0+ WITH Classpath-exception-2.0») AND «NEW»');
    const result = parseExpression(text);
    assert(result.ok);
    assert.deepEqual(termsOf(result.value).map(({ span }) => span), ['1', '2', '3'].map((mark) => spans.get(mark)));
  });
  it('says where an expression goes wrong', () => {
    checkError('«»', 'expression.error.empty');
    checkError('MIT «ISC»', 'expression.error.operator-expected');
    checkError('MIT «OR»', 'expression.error.unfinished');
    checkError('«AND» MIT', 'expression.error.licence-expected');
    checkError('MIT OR «)»', 'expression.error.licence-expected');
    checkError('«??»', 'expression.error.licence-expected');
    checkError('«(»MIT', 'expression.error.not-closed');
    checkError('MIT«)»', 'expression.error.not-open');
    checkError('(MIT) «WITH» Bison-exception-2.2', 'expression.error.with');
    checkError('GPL-2.0-only WITH Bison-exception-2.2 «WITH» Bison-exception-2.2', 'expression.error.with');
    checkError('GPL-2.0-only WITH «OR» MIT', 'expression.error.exception-expected');
    checkError('MIT OR «NONE»', 'expression.error.special-alone');
    checkError('«NONE» AND MIT', 'expression.error.special-alone');
  });
  it('refuses what is beyond its limits, soon', () => {
    const many = Array.from({ length: 10_000 }, () => 'MIT').join(' OR ');
    check(many, 'expression.error.too-many-terms');
    check('('.repeat(10_000), 'expression.error.too-deep');
    check('A'.repeat(EXPRESSION_LIMITS.characters + 1), 'expression.error.too-long');
    check(Array.from({ length: EXPRESSION_LIMITS.terms }, () => 'MIT').join(' AND '), Array.from({ length: EXPRESSION_LIMITS.terms }, () => 'MIT').join(' AND '));
  });

  const word = fc.constantFrom('MIT', 'gpl-2.0', 'EUPL-1.2', 'Foo', 'LicenseRef-a', '+', '(', ')', ' AND ', ' OR ', ' WITH ', 'Classpath-exception-2.0', 'NONE', ' ');
  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(word, { maxLength: 30 }).map((words) => words.join(''))), (text) => {
      const result = parseExpression(text);
      if (!result.ok) assert(result.error.span.end <= Math.max(text.length, 0));
    }), { numRuns: FUZZ_RUNS });
  });

  const licence = fc.constantFrom('MIT', 'GPL-2.0-only', 'GPL-2.0-only WITH Classpath-exception-2.0', 'EUPL-1.1+', 'LicenseRef-a', 'Foo');
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, licence, fc.tuple(tie('tree'), fc.constantFrom('AND', 'OR'), tie('tree')).map(([left, operator, right]) => `(${left} ${operator} ${right})`)),
  }));
  it('prints what it reads back unchanged', () => {
    fc.assert(fc.property(tree, (text) => {
      const first = parseExpression(text);
      assert(first.ok);
      const printed = printExpression(first.value);
      const second = parseExpression(printed);
      assert(second.ok);
      assert.equal(printExpression(second.value), printed);
    }), { numRuns: FUZZ_RUNS });
  });
});

describe('tokeniseExpression', () => {
  it('names every word, its place, and how it should be written', () => {
    const { text, spans } = readMarked('«gpl-2.0»«+» «with» «Foo-exception» «OR» «EUPLv1.2»');
    assert.deepEqual(tokeniseExpression(text).map(({ kind, value, replacement, span }) => [kind, value, replacement, span]), [
      ['licence', 'GPL-2.0', 'GPL-2.0-or-later', spans.get('1')],
      ['plus', '+', undefined, spans.get('2')],
      ['operator', 'WITH', undefined, spans.get('3')],
      ['unknown', 'Foo-exception', undefined, spans.get('4')],
      ['operator', 'OR', undefined, spans.get('5')],
      ['unknown', 'EUPLv1.2', undefined, spans.get('6')],
    ]);
  });
});
