import { standingOf } from '../../headers/known';
import { findExceptionId, findLicenceId } from '../../expression/ids';
import type { FileFacts } from '../../facts/model';
import { isValidLicenceId } from '../../reuse/licence-files';
import type { LicenceFile } from '../../reuse/licence-files';
import { EMPTY_RANGE } from '../../text/span';
import { baseNameOf, folderOf } from '../../text/paths';
import type { ReuseFindingKind } from '../kind';
import type { Finding, FixOffer } from '../model';

/** A file in LICENSES/ whose name is no licence id with an ending (REUSE 3.3, "License files"). */
export const reuseLicenceFileName: ReuseFindingKind = {
  code: 'reuse-licence-file-name',
  find: ({ reuse, files }) =>
    reuse.licenceFiles.flatMap((file) => {
      if (isValidLicenceId(file.id) && !file.withoutEnding) return [];
      const better = file.withoutEnding ? file.id : betterId(file, files.get(file.path));
      const to = better === undefined ? undefined : `${folderOf(file.path)}/${better}.txt`;
      return [findingOf(file, reuse.licenceFiles.some(({ path }) => path === to) ? undefined : to)];
    }),
};

/** `to` is a path that is free. */
function findingOf({ path, id, withoutEnding }: LicenceFile, to: string | undefined): Finding {
  const fixes: FixOffer[] = to === undefined || to === path ? [] : [{ fix: 'rename-file', title: { id: 'fix.rename-file', args: { to: baseNameOf(to) } }, arguments: { file: path, to }, preferred: true }];
  return {
    code: 'reuse-licence-file-name',
    severity: 'warning',
    message: { id: withoutEnding ? 'finding.reuse-licence-file-name.ending' : 'finding.reuse-licence-file-name', args: { name: baseNameOf(path) } },
    file: path,
    range: EMPTY_RANGE,
    related: [],
    subject: id,
    fixes,
  };
}

/** The id in its own letters, else the licence the text is, else a name of the project's own. */
function betterId({ id }: LicenceFile, facts: FileFacts | undefined): string | undefined {
  const [match, more] = (facts?.licenceText?.matches ?? []).filter(({ kind, modified }) => kind === 'text' && !modified);
  const read = match && !more && match.laterOpen !== true ? match.licence : undefined;
  const listed = findLicenceId(id) ?? findExceptionId(id) ?? read;
  if (listed !== undefined && standingOf(listed) !== 'unknown') return listed;
  const own = id.replace(/^LicenseRef-/i, '').replace(/[^A-Za-z0-9.-]+/g, '-');
  return own === '' || own.includes('Unknown') ? undefined : `LicenseRef-${own}`;
}
