import { isValidLicenceId } from '../../reuse/licence-files';
import { EMPTY_RANGE } from '../../text/span';
import { baseNameOf } from '../../text/paths';
import type { ReuseFindingKind } from '../kind';
import { renameFix } from '../offers';
import { renamedTexts } from './renamed-texts';

/** A file in LICENSES/ whose name is no licence id with an ending (REUSE 3.3, "License files"). One that is in the way and that nothing uses is told as that. */
export const reuseLicenceFileName: ReuseFindingKind = {
  code: 'reuse-licence-file-name',
  find: (view) => {
    const { licenceFiles } = view.reuse;
    const wrong = licenceFiles.filter(({ id, withoutEnding }) => !isValidLicenceId(id) || withoutEnding);
    const [renamed, used] = wrong.length === 0 ? [] : [renamedTexts(view), view.reuse.usedIds()];
    return wrong.flatMap(({ path, id, withoutEnding }) => {
      const to = renamed?.get(path)?.to;
      if (to === undefined && used?.has(id) !== true) return [];
      return [{
        code: 'reuse-licence-file-name',
        severity: 'warning' as const,
        message: { id: withoutEnding ? ('finding.reuse-licence-file-name.ending' as const) : ('finding.reuse-licence-file-name' as const), args: { name: baseNameOf(path) } },
        file: path,
        range: EMPTY_RANGE,
        related: [],
        subject: id,
        fixes: to === undefined ? [] : [renameFix(path, to)],
      }];
    });
  },
};
