import { documentNamed, ownSources } from '../ask';
import type { PublishCheck } from '../model';
import { evidenceOf, failed, fileAt, findingsWith, notApplicable, passed, placeAt } from '../outcome';

/** The notice that the EUPL's preamble gives, "Licensed under the EUPL" in the languages of the Union, or a name of the licence where it is said. */
const NOTICE = /\bEUPL\b|European Union Public Licen[cs]e|Licenza Pubblica dell.Unione Europea|Open(?:e|bare) licentie van de Europese Unie/i;

/** Work under the EUPL says that it is: the notice, or another expression of that will (EUPL-1.2, preamble). */
export const euplNotice: PublishCheck = {
  id: 'eupl-notice',
  judge: (view) => {
    if (!(view.outbound ?? '').includes('EUPL')) return notApplicable({ id: 'publish.eupl-notice.other-licence' });
    const found = findingsWith(view, ['missing-copyright'], ({ message }) => message.id === 'finding.missing-copyright');
    if (found.length > 0) return failed({ id: 'publish.eupl-notice.no-copyright' }, found.map(evidenceOf));
    const readme = documentNamed(view, /^readme/i);
    if (readme && NOTICE.test(readme[1])) return passed(fileAt(readme[0]));
    for (const facts of ownSources(view)) {
      const said = facts.header?.tags.find(({ expression }) => expression.includes('EUPL')) ?? facts.header?.notices.find(({ licence }) => licence.includes('EUPL'));
      if (said) return passed(placeAt(facts, said));
    }
    return failed({ id: 'publish.eupl-notice.fail' });
  },
};
