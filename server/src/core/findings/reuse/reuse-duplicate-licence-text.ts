import { EMPTY_RANGE } from '../../text/span';
import type { ReuseFindingKind } from '../kind';
import { removeFileFix } from '../offers';

/** Two files in LICENSES/ that stand for one licence (REUSE 3.3, "License files": each text once). */
export const reuseDuplicateLicenceText: ReuseFindingKind = {
  code: 'reuse-duplicate-licence-text',
  find: ({ reuse }) =>
    reuse.licenceFiles.flatMap(({ path, id }, i) => {
      const first = reuse.licenceFiles.findIndex((other) => other.id === id);
      const other = reuse.licenceFiles[first]?.path ?? '';
      if (first === i) return [];
      return [{
        code: 'reuse-duplicate-licence-text',
        severity: 'warning' as const,
        message: { id: 'finding.reuse-duplicate-licence-text' as const, args: { id, other } },
        file: path,
        range: EMPTY_RANGE,
        related: [{ file: other, range: EMPTY_RANGE, message: { id: 'finding.reuse-duplicate-licence-text.other' as const, args: { id } } }],
        subject: id,
        fixes: [removeFileFix(path)],
      }];
    }),
};
