import { agreesWithTexts } from '../declared/agree';
import { standingOf } from '../headers/known';
import { LICENCES_FOLDER, licenceFileAt } from '../reuse/licence-files';
import { speaksForProject } from '../facts/quiet';
import { baseNameOf, folderOf } from '../text/paths';
import { EMPTY_RANGE } from '../text/span';
import type { FileFindingKind } from './kind';
import { otherTextFix } from './offers';

/** A file in LICENSES/ that is called after one licence and holds the text of another (REUSE 3.3, "License files": the text of each licence). The REUSE tool does not read them. */
export const licenceTextOther: FileFindingKind = {
  code: 'licence-file-not-text',
  asks: speaksForProject,
  find: ({ path, role, licenceText }) => {
    if (role !== 'licence-text' || baseNameOf(folderOf(path)) !== LICENCES_FOLDER) return [];
    const { id = '' } = licenceFileAt(path) ?? {};
    const texts = licenceText?.matches.filter(({ kind, modified, part }) => kind === 'text' && !modified && part !== true) ?? [];
    const [text] = texts;
    // An exception's text is no licence's, and often stands below that of the licence.
    if (!text || standingOf(id) === 'unknown' || /exception|note$/i.test(id)) return [];
    const held = texts.map(({ licence, candidates = [] }) => ({ id: licence, candidates }));
    if (agreesWithTexts(id, held) || held.some((each) => [each.id, ...each.candidates].includes(id))) return [];
    return [{
      code: 'licence-file-not-text',
      severity: 'warning',
      message: { id: 'finding.licence-file-not-text.other', args: { id, found: text.licence } },
      file: path,
      range: EMPTY_RANGE,
      related: [],
      subject: text.licence,
      fixes: [otherTextFix(path, id)],
    }];
  },
};
