import { isLicenceRef, standingOf } from '../../headers/known';
import { rangeOf } from '../../assessment/declarations';
import { LICENCES_FOLDER } from '../../reuse/licence-files';
import { EMPTY_RANGE } from '../../text/span';
import type { ReuseFindingKind } from '../kind';

/** A licence that files name and whose text is not in LICENSES/; told once, at the first file that names it (REUSE 3.3, "License files"). */
export const reuseMissingLicenceText: ReuseFindingKind = {
  code: 'reuse-missing-licence-text',
  find: ({ reuse, files }) => {
    const present = new Set(reuse.licenceFiles.map(({ id }) => id));
    return [...reuse.usedIds()].flatMap(([id, path]) => {
      const base = id.endsWith('+') && standingOf(id) === 'unknown' ? id.slice(0, -1) : id;
      if (present.has(id) || present.has(base)) return [];
      const facts = files.get(path);
      const tag = facts?.header?.tags.find(({ ids }) => ids.includes(id));
      const file = `${LICENCES_FOLDER}/${base}.txt`;
      const known = standingOf(base) !== 'unknown';
      return [{
        code: 'reuse-missing-licence-text',
        severity: 'warning' as const,
        message: { id: isLicenceRef(id) ? 'finding.reuse-missing-licence-text.own' : known ? 'finding.reuse-missing-licence-text' : 'finding.reuse-missing-licence-text.unknown', args: { id, file } },
        file: path,
        range: facts && tag ? rangeOf(facts, tag.value.span) : EMPTY_RANGE,
        related: [],
        subject: id,
        fixes: known ? [{ fix: 'licence-text', title: { id: 'fix.licence-text.create' as const, args: { file, licence: base } }, arguments: { file, licence: base }, preferred: true }] : [],
      }];
    });
  },
};
