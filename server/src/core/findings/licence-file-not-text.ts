import { textId } from '../declared/agree';
import { licenceIds } from '../declared/same';
import type { FileFacts } from '../facts/model';
import { isPartsLicence } from '../text/licence-file-name';
import { EMPTY_RANGE } from '../text/span';
import { speaksForProject } from '../facts/quiet';
import { baseNameOf, folderOf, resolvePath } from '../text/paths';
import type { FileFindingKind, FileView } from './kind';
import { otherTextFix } from './offers';

/** A page of a documentation or a site that is about licences. */
const PAGE = /(?:^|\/)(?:docs?|documentation|content|pages|site|website|guides?|wiki)\/(?:.+\/)?[a-z][\w-]*\.(?:md|mdx|markdown|rst|adoc|html?)$/;

/** A file called LICENSE that holds no licence text: empty, a pointer, or a notice only. */
export const licenceFileNotText: FileFindingKind = {
  code: 'licence-file-not-text',
  asks: speaksForProject,
  find: (facts, view) => {
    const { outbound, exists } = view;
    const debian = baseNameOf(facts.path) === 'copyright' && exists(resolvePath(folderOf(facts.path), 'control') ?? '');
    if (facts.role !== 'licence-text' || /(^|\/)LICENSES$/.test(folderOf(facts.path)) || (!debian && /^(notice|copyright|licen[cs]es)/i.test(baseNameOf(facts.path)))) return [];
    const matches = facts.licenceText?.matches ?? [];
    if (matches.some(({ kind }) => kind === 'text')) return [];
    // Terms in words of their own are somebody's decision, not a text that went missing.
    const replaceable = facts.empty !== undefined || matches.some(({ licence }) => licence === outbound);
    const fixes = outbound === undefined || /\s/.test(outbound) || !replaceable ? [] : [otherTextFix(facts.path, outbound)];
    const [named] = matches;
    if (!facts.empty && PAGE.test(facts.path)) return [];
    // Who made the pictures, and under which licence, is told by name.
    if (named && isPartsLicence(baseNameOf(facts.path))) return [];
    const expression = facts.licenceText?.expression ?? '';
    // One licence in two readings is one, as the file names it first.
    const licence = new Set(licenceIds(expression).map(textId)).size > 1 ? expression : (named?.licence ?? '');
    const kept = named && textsKept(licence, facts, view);
    // A copyright file of a Debian package may refer to a licence by name (Debian policy manual 12.5), but must do so.
    if (debian && named) return [];
    return [{
      code: 'licence-file-not-text',
      severity: kept ? 'information' : 'warning',
      message: debian && !facts.empty ? { id: 'finding.licence-file-not-text.debian' } : kept ? { id: 'finding.licence-file-not-text.kept', args: { licence, files: kept } } : named ? { id: 'finding.licence-file-not-text.pointer', args: { licence } } : { id: facts.empty ? 'finding.licence-file-not-text.empty' : 'finding.licence-file-not-text' },
      file: facts.path,
      range: facts.lines && named ? { start: { line: named.startLine - 1, character: 0 }, end: { line: named.startLine - 1, character: 0 } } : EMPTY_RANGE,
      related: [],
      fixes,
    }];
  },
};

/**
 * Where the project keeps the texts that the file names, of a choice those there are: REUSE has a folder for them, others lead people to files beside it.
 * Portals still look here.
 */
function textsKept(expression: string, facts: FileFacts, { files, exists }: FileView): readonly string[] | undefined {
  const ids = licenceIds(expression);
  const places = ids.flatMap((id) => {
    const reuse = resolvePath(folderOf(facts.path), `LICENSES/${id}.txt`);
    if (reuse !== undefined && exists(reuse)) return reuse;
    for (const { path, role, licenceText } of files.values()) if (role === 'licence-text' && path !== facts.path && speaksForProject(path) && licenceText?.matches.some(({ kind, licence }) => kind === 'text' && textId(licence) === textId(id))) return path;
    return [];
  });
  return places.length > 0 && (places.length === ids.length || / OR /.test(expression)) ? [...new Set(places)] : undefined;
}
