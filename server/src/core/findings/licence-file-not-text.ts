import { EMPTY_RANGE } from '../text/span';
import { isFixture, isVendored } from '../assessment/quiet';
import { baseNameOf, folderOf } from '../text/paths';
import type { FileFindingKind } from './kind';
import type { FixOffer } from './model';

/** A file called LICENSE that holds no licence text: empty, a pointer, or a notice only. */
export const licenceFileNotText: FileFindingKind = {
  code: 'licence-file-not-text',
  find: (facts, { outbound }) => {
    if (facts.role !== 'licence-text' || isFixture(facts.path) || isVendored(facts.path) || /(^|\/)LICENSES$/.test(folderOf(facts.path)) || /^(notice|copyright|licen[cs]es)/i.test(baseNameOf(facts.path))) return [];
    const matches = facts.licenceText?.matches ?? [];
    if (matches.some(({ kind }) => kind === 'text')) return [];
    const fixes: FixOffer[] = outbound === undefined || /\s/.test(outbound) ? [] : [{ fix: 'licence-text', title: { id: 'fix.licence-text.replace', args: { file: facts.path, licence: outbound } }, arguments: { file: facts.path, licence: outbound, replace: 'yes' } }];
    const [named] = matches;
    return [{
      code: 'licence-file-not-text',
      severity: 'warning',
      message: named ? { id: 'finding.licence-file-not-text.pointer', args: { licence: named.licence } } : { id: facts.empty ? 'finding.licence-file-not-text.empty' : 'finding.licence-file-not-text' },
      file: facts.path,
      range: facts.lines && named ? { start: { line: named.startLine - 1, character: 0 }, end: { line: named.startLine - 1, character: 0 } } : EMPTY_RANGE,
      related: [],
      fixes,
    }];
  },
};
