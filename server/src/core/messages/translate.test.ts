import assert from 'node:assert/strict';
import type { Message, MessageId } from './model';
import { createTranslator } from './translate';

describe('createTranslator', () => {
  const bundle = { plain: 'No placeholder.', named: '{a} into {b}', plural: '{count, plural, one {# part} other {# parts}} of {a}', quoted: "It''s '{'{a}'}'", nested: 'because {a}' };
  const { text } = createTranslator('de', { plain: 'Kein Platzhalter.' }, bundle);
  const say = (id: string, args?: Message['args']): string => text({ id: id as MessageId, ...(args && { args }) });

  it('fills in plain placeholders, plurals and quoted braces', () => {
    assert.equal(say('named', { a: 'MIT', b: 7 }), 'MIT into 7');
    assert.equal(say('plural', { count: 1, a: 'x' }), '1 part of x');
    assert.equal(say('plural', { count: 2, a: 'x' }), '2 parts of x');
    assert.equal(say('quoted', { a: 'x' }), "It's {x}");
  });
  it('cuts what is quoted where nobody would read on', () => {
    assert.equal(say('nested', { a: 'x'.repeat(20_000) }).length, 'because '.length + 10_001);
  });
  it('takes its own language first, English where that lacks a text, the id where both do', () => {
    assert.equal(say('plain'), 'Kein Platzhalter.');
    assert.equal(say('named', { a: 'a', b: 'b' }), 'a into b');
    assert.equal(say('nowhere'), 'nowhere');
  });
  it('puts messages into messages, and joins lists in its language', () => {
    assert.equal(say('nested', { a: { id: 'named' as MessageId, args: { a: 'x', b: 'y' } } }), 'because x into y');
    assert.equal(say('nested', { a: ['x', 'y', { id: 'plain' as MessageId }] }), 'because x, y und Kein Platzhalter.');
    assert.equal(say('nested', { a: { anyOf: ['x', 'y', { id: 'plain' as MessageId }] } }), 'because x, y oder Kein Platzhalter.');
  });
  it('writes numbers in its language', () => {
    assert.equal(say('nested', { a: 12345.5 }), 'because 12.345,5');
    assert.equal(say('nested', { a: '12345' }), 'because 12345');
  });
  it('cites in English as the knowledge base does', () => {
    const english = createTranslator('en', bundle, bundle);
    assert.equal(english.text({ id: 'nested' as MessageId, args: { a: { citation: 'Art. 5, copyleft clause: source' } } }), 'because Art. 5, copyleft clause: source');
  });
  it('says the id where an argument is missing', () => assert.equal(say('named', { a: 'x' }), 'named'));
  it('leaves braces in arguments alone', () => assert.equal(say('named', { a: '{b}', b: '{a}' }), '{b} into {a}'));
});
