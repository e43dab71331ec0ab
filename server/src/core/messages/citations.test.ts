import assert from 'node:assert/strict';
import { createCitations } from './citations';

const english = {
  'citation.cjeu': 'CJEU {case}',
  citation: '{citation}',
  'citation.and': '{first} and {last}',
  'citation.article': 'Art. {number}',
  'citation.condition': 'Condition {number}',
  'citation.copyleft': 'copyleft clause',
  'citation.directive': 'Directive 2009/24/EC {article}',
  'citation.law': 'No clause on applicable law',
  'citation.last': 'Last paragraph',
  'citation.list': '{first}; {last}',
  'citation.matrix': 'European Commission, EUPL matrix',
  'citation.recitals': 'recitals {numbers}',
  'citation.steward': 'Steward: {name}',
  'citation.steward.faq': 'Steward: {name}, licence FAQ',
};
const french = { 'citation.article': 'art. {number}', 'citation.copyleft': 'clause copyleft', 'citation.list': '{first}\u202f; {last}' };
const german = {
  'citation.cjeu': 'EuGH {case}',
  citation: '{citation}',
  'citation.and': '{first} und {last}',
  'citation.article': 'Art. {number}',
  'citation.condition': 'Bedingung {number}',
  'citation.copyleft': 'Copyleft-Klausel',
  'citation.directive': 'Richtlinie 2009/24/EG {article}',
  'citation.law': 'Keine Rechtswahl',
  'citation.last': 'letzter Absatz',
  'citation.matrix': 'Europäische Kommission, EUPL-Matrix',
  'citation.recitals': 'Erwägungsgründe {numbers}',
  'citation.steward': 'Betreut von: {name}',
  'citation.steward.faq': 'Betreut von: {name} (mit FAQ)',
};

describe('createCitations', () => {
  const cite = createCitations(german, english);
  const check = (citation: string, expected: string): void =>
    assert.equal(cite(citation), expected.replace(/(§|Art\.) /g, '$1\u00A0'));

  it('words what clauses have in common', () => {
    check('EUPL-1.2 Art. 5, copyleft clause; Art. 1', 'EUPL-1.2 Art. 5, Copyleft-Klausel; Art. 1');
    check('Last paragraph', 'letzter Absatz');
    check('Condition 3 and last paragraph', 'Bedingung 3 und letzter Absatz');
    check('OpenSSL condition 3', 'OpenSSL Bedingung 3');
    check('No clause on applicable law', 'Keine Rechtswahl');
    check('European Commission, EUPL matrix', 'Europäische Kommission, EUPL-Matrix');
  });
  it('writes articles and lists as the language does', () =>
    assert.equal(
      createCitations(french, english)('EUPL-1.2 Art. 5, copyleft clause; Art. 1'),
      'EUPL-1.2 art.\u00a05, clause copyleft\u202f; art.\u00a01',
    ));
  it('keeps numbers of clauses, ids and titles', () => {
    check('GPL-3.0 § 5(c); § 6', 'GPL-3.0 § 5(c); § 6');
    check('§ Governing law', '§ Governing law');
    check(
      'Directive 2009/24/EC Art. 1(2), recitals 10, 11 and 15; CJEU C-406/10 (SAS Institute)',
      'Richtlinie 2009/24/EG Art. 1(2), Erwägungsgründe 10, 11 und 15; EuGH C-406/10 (SAS Institute)',
    );
  });
  it('leaves out English remarks, and keeps names', () => {
    check('§ 8: laws of the defendant', '§ 8');
    check('Condition 3: names not used; § 1', 'Bedingung 3; § 1');
    check('Steward: Mozilla Foundation', 'Betreut von: Mozilla Foundation');
    check('Steward: Mozilla Foundation, licence FAQ', 'Betreut von: Mozilla Foundation (mit FAQ)');
  });
  it('leaves alone what it has no words for', () => {
    check('Depends on the contract', 'Depends on the contract');
    check('Schedule of fees: none', 'Schedule of fees: none');
    check('FSF: https://www.gnu.org/licenses/license-list.html', 'FSF: https://www.gnu.org/licenses/license-list.html');
    check('', '');
  });
});
