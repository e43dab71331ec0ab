import assert from 'node:assert/strict';
import { translatorFor } from '../../core/messages/language';
import type { Message } from '../../core/messages/model';
import { createWords } from './explain-words';

describe('words for JSON', () => {
  const translator = translatorFor('en', undefined);
  const words = createWords(translator);
  const check = (message: Message): void => {
    const told = JSON.parse(`"${Buffer.from(words.say(message), 'latin1').toString('utf8')}"`) as unknown;
    assert.equal(told, translator.text(message));
  };
  it('say what the translator says', () => {
    check({ id: 'verdict.permissive', args: { inbound: 'MIT', outbound: 'EUPL-1.2' } });
    check({ id: 'verdict.no-licence' });
    check({ id: 'verdict.contested', args: { yes: ['A “B”', { id: 'verdict.yes' }], no: [] } });
    check({ id: 'opinion.differs', args: { note: { id: 'opinion.commission.yes' }, reason: { id: 'verdict.same-licence', args: { inbound: 'MIT', outbound: 'MIT' } } } });
    check({ id: 'remedy.check-id.meant', args: { meant: { anyOf: ['MIT', 'ISC'] } } });
    check({ id: 'text.labelled', args: { label: 'a', text: 7 } });
    check({ id: 'text.labelled', args: { label: 'a\r\nb', text: '\u001b[31m\u202e' } });
  });
  it('escape what JSON does not allow', () => check({ id: 'citation', args: { citation: 'a "quoted" \\ line\nand § 3 – “so”' } }));
  it('fall back as the translator does', () => check({ id: 'verdict.permissive', args: {} }));
});
