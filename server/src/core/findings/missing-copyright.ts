import { rangeOf } from '../assessment/declarations';
import { isTestData, isVendored } from '../assessment/quiet';
import type { FileFindingKind } from './kind';
import type { FixOffer } from './model';

/** A file with the EUPL's notice and no copyright line: the EUPL wants the notice right after the copyright notice (EUPL-1.2, preamble). */
export const missingCopyright: FileFindingKind = {
  code: 'missing-copyright',
  find: (facts, { conventions, reuse }) => {
    const notice = facts.header?.notices.find(({ licence }) => licence.startsWith('EUPL-'));
    if (!notice || (facts.header?.copyrights.length ?? 0) > 0 || facts.header?.licensor !== undefined || isTestData(facts.path) || isVendored(facts.path) || reuse.inUse) return [];
    const { holder } = conventions;
    const fixes: FixOffer[] = holder === undefined ? [] : [{ fix: 'insert-header', title: { id: 'fix.insert-header.copyright', args: { holder } }, arguments: { file: facts.path, expression: notice.licence, holder }, preferred: true }];
    return [{ code: 'missing-copyright', severity: 'information', message: { id: 'finding.missing-copyright', args: { licence: notice.licence } }, file: facts.path, range: rangeOf(facts, notice.span), related: [], fixes }];
  },
};
