import { rangeOf } from '../assessment/declarations';
import { isFixture, isVendored } from '../assessment/quiet';
import type { FileFindingKind } from './kind';

/** A file with the EUPL's notice and no copyright line: the EUPL wants the notice right after the copyright notice (EUPL-1.2, preamble). */
export const missingCopyright: FileFindingKind = {
  code: 'missing-copyright',
  find: (facts) => {
    const notice = facts.header?.notices.find(({ licence }) => licence.startsWith('EUPL-'));
    if (!notice || (facts.header?.copyrights.length ?? 0) > 0 || isFixture(facts.path) || isVendored(facts.path)) return [];
    return [{ code: 'missing-copyright', severity: 'information', message: { id: 'finding.missing-copyright', args: { licence: notice.licence } }, file: facts.path, range: rangeOf(facts, notice.span), related: [], fixes: [] }];
  },
};
