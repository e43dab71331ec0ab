import assert from 'node:assert/strict';
import { knowledge } from '../../../../test/support/knowledge';
import type { TermId } from '../knowledge/model';
import { translatorFor } from '../messages/language';
import { TERMS } from '../knowledge/model';
import { countTerms, findLicences, tellingTerms } from './find';
import { TERM_GROUPS } from './groups';

const { licences } = knowledge;
const english = translatorFor('en', undefined);
const find = (text: string, terms: readonly TermId[] = []) =>
  findLicences(licences, { text, terms }, english).map(({ id }) => id);

describe('finding licences by their terms', () => {
  it('has every term of the taxonomy in one group', () => {
    assert.equal(TERMS.length, 41);
    assert.deepEqual(TERM_GROUPS.flatMap(({ terms }) => terms).sort(), [...TERMS].sort());
  });

  it('finds all where nothing is asked', () => assert.equal(find('').length, licences.length));

  it('finds by id and name, word by word, what begins with it first', () => {
    assert.match(find('eupl')[0] ?? '', /^EUPL-/);
    assert.deepEqual(find('public licence european').slice(0, 2), ['EUPL-1.2', 'EUPL-1.1']);
    assert.ok(find('european union').includes('EUPL-1.2'));
  });

  it('wants all terms at once', () => {
    const copyleft = find('', ['Copyleft-Share']);
    const both = find('', ['Copyleft-Share', 'Multilingual']);
    assert.ok(both.includes('EUPL-1.2'));
    assert.ok(both.length < copyleft.length && both.every((id) => copyleft.includes(id)));
  });

  it('counts where each term applies', () => {
    const counts = countTerms(findLicences(licences, { text: 'eupl', terms: [] }, english));
    assert.equal(counts.get('Copyleft-Share'), find('eupl').length);
    assert.equal(counts.get('Permissive'), undefined);
  });

  it('tells a licence by what few others have', () => {
    const eupl = knowledge.licence('EUPL-1.2');
    assert.ok(eupl);
    const telling = tellingTerms(eupl, countTerms(licences), 4);
    assert.equal(telling.length, 4);
    assert.ok(telling.includes('EU-MSLaw') && !telling.includes('Distribute'));
  });
});
