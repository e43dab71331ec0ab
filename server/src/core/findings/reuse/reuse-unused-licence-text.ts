import { EMPTY_RANGE } from '../../text/span';
import type { ReuseFindingKind } from '../kind';
import { removeFileFix } from '../offers';
import { renamedTexts } from './renamed-texts';

/** A text in LICENSES/ of a licence that no file names (REUSE 3.3, "License files"). */
export const reuseUnusedLicenceText: ReuseFindingKind = {
  code: 'reuse-unused-licence-text',
  find: ({ reuse, files }) => {
    const used = reuse.usedIds();
    // A tag to be mended is told of itself; what has a wrong name may be used under the right one.
    const renamed = renamedTexts({ reuse, files });
    return reuse.licenceFiles
      .filter(({ id, path }) => !renamed.has(path) && !used.has(id) && !used.has(id.endsWith('+') ? id : `${id}+`) && !reuse.isMeant(id))
      .map(({ path, id }) => ({
        code: 'reuse-unused-licence-text',
        severity: 'warning' as const,
        message: { id: 'finding.reuse-unused-licence-text' as const, args: { id } },
        file: path,
        range: EMPTY_RANGE,
        related: [],
        subject: id,
        fixes: [removeFileFix(path)],
      }));
  },
};
