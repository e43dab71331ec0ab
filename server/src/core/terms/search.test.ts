import assert from 'node:assert/strict';
import { knowledge } from '../../../../test/support/knowledge';
import de from '../../../../data/messages/de.json';
import fr from '../../../../data/messages/fr.json';
import { translatorFor } from '../messages/language';
import { findLicences } from './find';
import { understand } from './search';

const { licences } = knowledge;
const BUNDLES: Readonly<Record<string, string>> = { de: JSON.stringify(de), fr: JSON.stringify(fr) };

describe('what a person types to find licences', () => {
  /** What is understood as words, each with its terms, and the first licences that are found. */
  const search = (text: string, language: string) => {
    const translator = translatorFor(language, BUNDLES[language]);
    const { words, compatible } = understand(text, licences, translator);
    return { words, compatible, found: findLicences(licences, { text, terms: [] }, translator).map(({ id }) => id) };
  };
  const check = (text: string, expected: Readonly<Record<string, readonly string[]>>, first: string, language = 'en'): void => {
    const { words, found } = search(text, language);
    assert.deepEqual(Object.fromEntries(words.map(({ typed, terms, without }) => [without ? `-${typed}` : typed, terms])), expected, text);
    assert.equal(found[0], first, `${text}: ${found.slice(0, 5).join(', ')}`);
  };

  it('wants all words at once, over names, terms and explanations', () => {
    check('copyleft network', { copyleft: ['Copyleft-Share'], network: ['SaaSNetwork'] }, 'EUPL-1.2');
    check('CeCILL patent', { CeCILL: [], patent: ['UsePatents'] }, 'CECILL-2.1');
    check('derivatives documented', { derivatives: ['Modify-Merge'], documented: ['Statechanges'] }, 'EUPL-1.2');
    check('saas patents copyleft', { saas: ['SaaSNetwork'], patents: ['UsePatents'], copyleft: ['Copyleft-Share'] }, 'EUPL-1.2');
  });
  it('passes over the words of a question', () => {
    check('may I use it commercially?', { use: ['Use-Reproduce'], commercially: ['CommercialUse'] }, 'EUPL-1.2');
    check('Puis-je l’utiliser commercialement ?', { utiliser: ['Use-Reproduce'], commercialement: ['CommercialUse'] }, 'EUPL-1.2', 'fr');
    check('darf ich es verkaufen', { verkaufen: ['CommercialUse'] }, 'EUPL-1.2', 'de');
  });
  it('reads the language of the reader, with and without accents, and English', () => {
    check('réseau', { réseau: ['SaaSNetwork'] }, 'EUPL-1.2', 'fr');
    check('reseau', { reseau: ['SaaSNetwork'] }, 'EUPL-1.2', 'fr');
    check('Netzwerkklausel', { Netzwerkklausel: ['SaaSNetwork'] }, 'EUPL-1.2', 'de');
    check('Patent', { Patent: ['UsePatents'] }, 'BSD-2-Clause-Patent', 'de');
    check('öffentliche Verwaltung', { 'öffentliche Verwaltung': ['Goverments-EU'] }, 'EUPL-1.2', 'de');
  });
  it('tells what is not wanted from a clause that denies', () => {
    check('no copyleft', { '-copyleft': ['Copyleft-Share'] }, 'Apache-2.0');
    check('no liability', { liability: ['HoldLiable'] }, 'EUPL-1.2');
    check('keine Haftung', { Haftung: ['HoldLiable'] }, 'EUPL-1.2', 'de');
    check('non-commercial', { 'non commercial': ['Commerce'] }, 'CC-BY-NC-4.0');
    assert.ok(search('no copyleft', 'en').found.every((id) => knowledge.licence(id)?.terms['Copyleft-Share'] === undefined));
  });
  it('takes no licence that denies a word for one that grants it', () => {
    assert.deepEqual(search('commercial', 'en').found.filter((id) => knowledge.licence(id)?.terms.CommercialUse === undefined), []);
    assert.ok(!search('attribution', 'en').found.includes('MIT-0'));
  });
  it('knows the name of a licence from a preposition', () => {
    assert.equal(search('MIT', 'de').found[0], 'MIT');
    check('mit Patentklausel', { Patentklausel: ['UsePatents'] }, 'EUPL-1.2', 'de');
  });
  it('notices the question which licences fit each other', () => {
    for (const [text, language] of [['EUPL compatible', 'en'], ['mit EUPL vereinbar', 'de'], ['compatible avec EUPL', 'fr']] as const) {
      const { compatible, found } = search(text, language);
      assert.ok(compatible && found.every((id) => id.startsWith('EUPL')), text);
    }
    assert.equal(search('network', 'en').compatible, false);
  });
});
