import assert from 'node:assert/strict';
import { bundleFile, translatorFor } from './language';

describe('translatorFor', () => {
  const check = (locale: string, bundle: string | undefined, language: string, text: string): void => {
    const translator = translatorFor(locale, bundle);
    assert.equal(translator.language, language);
    assert.equal(translator.text({ id: 'verdict.yes' }), text);
  };
  it('takes the texts of the language, whatever the country', () => {
    check('fr-BE', '{"verdict.yes":"oui"}', 'fr', 'oui');
    check('en-GB', undefined, 'en', 'yes');
  });
  it('falls back to English for missing texts and unreadable bundles', () => {
    check('fr', '{}', 'fr', 'yes');
    check('fr', undefined, 'en', 'yes');
    check('fr', '{"verdict', 'en', 'yes');
  });
  it('names the file of a language', () => {
    assert.equal(bundleFile('de-AT'), 'messages.de.json');
    assert.equal(bundleFile('en'), undefined);
    assert.equal(bundleFile('../../x'), undefined);
  });
});
