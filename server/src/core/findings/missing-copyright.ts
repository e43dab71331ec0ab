import type { FileFacts } from '../facts/model';
import type { Notice } from '../headers/model';
import { rangeOf } from '../facts/range';
import { isProjectCode } from '../facts/quiet';
import type { FileFindingKind } from './kind';
import type { Finding, FixOffer } from './model';
import { headerFix } from './offers';

/** A file with the EUPL's notice and no copyright line, or with one behind it: the EUPL wants the notice right after the copyright notice (EUPL-1.2, preamble). */
export const missingCopyright: FileFindingKind = {
  code: 'missing-copyright',
  asks: isProjectCode,
  find: (facts, { conventions, reuse }) => {
    const notice = facts.header?.notices.find(({ licence }) => licence.startsWith('EUPL-'));
    if (!notice || reuse.inUse) return [];
    if ((facts.header?.copyrights.length ?? 0) > 0) return standsFirst(notice, facts) ? [finding(facts, notice, 'finding.missing-copyright.order', [])] : [];
    if (facts.header?.licensor !== undefined) return [];
    const { holder } = conventions;
    const fixes: FixOffer[] = holder === undefined ? [] : [{ ...headerFix(facts.path, notice.licence, holder), title: { id: 'fix.insert-header.copyright', args: { holder } } }];
    return [finding(facts, notice, 'finding.missing-copyright', fixes)];
  },
};

function standsFirst({ span }: Notice, { header }: FileFacts): boolean {
  return (header?.copyrights ?? []).every((copyright) => copyright.span.start >= span.end);
}

function finding(facts: FileFacts, { licence, span }: Notice, id: 'finding.missing-copyright' | 'finding.missing-copyright.order', fixes: readonly FixOffer[]): Finding {
  return { code: 'missing-copyright', severity: 'information', message: { id, args: { licence } }, file: facts.path, range: rangeOf(facts, span), related: [], fixes };
}
