import assert from 'node:assert/strict';
import { bundleFile, translatorFor } from '../../messages/language';
import type { MessageId } from '../../messages/model';
import { PUBLISH_CHECKS } from '../../publishing/registry';
import { MAKE_KNOWN } from '../../publishing/ask';
import { messageBundles } from '../../../../../scripts/compile-messages';
import { fixOf } from './words';

describe('what to do about a check', () => {
  it('has the words of the editor there, and those of the command line here', () => {
    const bundles = new Map(messageBundles.map(({ file, compile }) => [file, String(compile())]));
    for (const language of ['en', 'de', 'fr']) {
      const translator = translatorFor(language, bundles.get(bundleFile(language) ?? ''));
      const remedies = [...PUBLISH_CHECKS.map(({ id }) => ({ id })), { id: 'sbom', remedy: MAKE_KNOWN }, { id: 'sbom', remedy: { id: 'publish.fix.unreadable' as MessageId } }];
      const inEditor = remedies.map((each) => translator.text(fixOf(each, 'editor')));
      for (const text of inEditor) assert.doesNotMatch(text, /--|[Tt]he command|Befehl|commande /, text);
      assert(remedies.some((each) => translator.text(fixOf(each, 'cli')).includes('annotate')));
    }
  });
});
