import { EMPTY_RANGE } from '../text/span';
import { speaksForProject } from '../facts/quiet';
import { baseNameOf, folderOf, resolvePath } from '../text/paths';
import type { FileFindingKind } from './kind';
import { otherTextFix } from './offers';

/** A page of a documentation or a site that is about licences. */
const PAGE = /(?:^|\/)(?:docs?|documentation|content|pages|site|website|guides?|wiki)\/(?:.+\/)?[a-z][\w-]*\.(?:md|mdx|markdown|rst|adoc|html?)$/;

/** A file called LICENSE that holds no licence text: empty, a pointer, or a notice only. */
export const licenceFileNotText: FileFindingKind = {
  code: 'licence-file-not-text',
  asks: speaksForProject,
  find: (facts, { outbound, exists }) => {
    const debian = baseNameOf(facts.path) === 'copyright' && exists(resolvePath(folderOf(facts.path), 'control') ?? '');
    if (facts.role !== 'licence-text' || /(^|\/)LICENSES$/.test(folderOf(facts.path)) || (!debian && /^(notice|copyright|licen[cs]es)/i.test(baseNameOf(facts.path)))) return [];
    const matches = facts.licenceText?.matches ?? [];
    if (matches.some(({ kind }) => kind === 'text')) return [];
    // Terms in words of their own are somebody's decision, not a text that went missing.
    const replaceable = facts.empty !== undefined || matches.some(({ licence }) => licence === outbound);
    const fixes = outbound === undefined || /\s/.test(outbound) || !replaceable ? [] : [otherTextFix(facts.path, outbound)];
    const [named] = matches;
    if (!facts.empty && PAGE.test(facts.path)) return [];
    // REUSE keeps the texts in a folder of their own, where the file leads people to; portals still look here.
    const kept = named !== undefined && matches.every(({ licence }) => exists(resolvePath(folderOf(facts.path), `LICENSES/${licence}.txt`) ?? ''));
    // A copyright file of a Debian package may refer to a licence by name (Debian policy manual 12.5), but must do so.
    if (debian && named) return [];
    return [{
      code: 'licence-file-not-text',
      severity: kept ? 'information' : 'warning',
      message: debian && !facts.empty ? { id: 'finding.licence-file-not-text.debian' } : named ? { id: 'finding.licence-file-not-text.pointer', args: { licence: named.licence } } : { id: facts.empty ? 'finding.licence-file-not-text.empty' : 'finding.licence-file-not-text' },
      file: facts.path,
      range: facts.lines && named ? { start: { line: named.startLine - 1, character: 0 }, end: { line: named.startLine - 1, character: 0 } } : EMPTY_RANGE,
      related: [],
      fixes,
    }];
  },
};
