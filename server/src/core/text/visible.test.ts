import assert from 'node:assert/strict';
import { visibleAnswer, visibleInSentence, visibleName } from './visible';

describe('what others wrote', () => {
  it('obeys nobody in a sentence, and stays on its line', () => {
    assert.equal(visibleInSentence('MIT\r\n::error::  \u001b[31mred\u202e\u009b2J'), 'MIT ::error:: \\u001b[31mred\\u202e\\u009b2J');
    for (const plain of ['GPL-2.0  with  “ü”', 'نص\u200cعربي', '日本']) assert.equal(visibleInSentence(plain), plain);
  });
  it('shows all characters of a name', () => assert.equal(visibleName('a \n\tb\u200b.js'), 'a \\u000a\\u0009b\\u200b.js'));
  it('says the same in an answer of JSON', () => {
    const data = { name: 'a\u0001\u001b[2J\u009b\u202e\u2028\t\n' };
    const text = `${JSON.stringify(data, undefined, 2)}\n`;
    assert.doesNotMatch(visibleAnswer(text, false), /[^\P{Cc}\n]|\u202e/u);
    assert.deepEqual(JSON.parse(visibleAnswer(text, false)), data);
  });
  it('keeps the colours of reports and nothing else, where there are any', () => {
    assert.equal(visibleAnswer('\u001b[31merror\u001b[0m \u001b[2J', true), '\u001b[31merror\u001b[0m \\u001b[2J');
    assert.equal(visibleAnswer('\u001b[31merror\u001b[0m', false), '\\u001b[31merror\\u001b[0m');
  });
});
