import { EMPTY_RANGE } from '../text/span';
import { folderOf } from '../text/paths';
import type { Finding, FixOffer } from './model';
import type { PackageFindingKind, PackageView } from './kind';

/** A project that names a licence and ships no text of it (EUPL-1.2 Art. 5: a copy of the licence goes with every copy of the work). */
export const missingLicenceFile: PackageFindingKind = {
  code: 'missing-licence-file',
  find: (view) => {
    const { pkg, files, engine } = view;
    if (pkg.directory !== '') return [];
    const [stated] = pkg.outbound.declarations.filter(({ kind, file }) => kind !== 'text' && file !== '');
    const { expression } = pkg.outbound;
    const present = [...files.values()].some(({ path, role }) => role === 'licence-text' && (folderOf(path) === '' || folderOf(path) === 'LICENSES'));
    if (present) return [];
    if (pkg.outbound.declarations.length === 0) return unlicensed(view);
    if (!stated || expression === undefined) return [];
    const licences = engine.textsOf(expression);
    const fixes: FixOffer[] = licences.map((licence) => {
      const file = licences.length === 1 ? 'LICENSE' : `LICENSE-${licence}`;
      return { fix: 'licence-text', title: { id: 'fix.licence-text.create', args: { file, licence } }, arguments: { file, licence } };
    });
    return [{
      code: 'missing-licence-file',
      severity: 'warning',
      message: { id: 'finding.missing-licence-file', args: { expression } },
      file: stated.file,
      range: stated.file === '' ? EMPTY_RANGE : stated.range,
      related: [],
      package: pkg.name,
      fixes,
    }];
  },
};

/** A project that tells people what it is and nowhere what they may do with it; said at its README, unless its manifest is asked already. */
function unlicensed({ pkg, manifests, files }: PackageView): Finding[] {
  const asked = manifests.some((path) => files.get(path)?.manifest?.licenceInsertion !== undefined);
  const reads = [...files.values()].find(({ path, manifest }) => manifest?.format === 'readme' && folderOf(path) === '');
  const reuse = [...files.values()].some(({ path, role }) => role === 'reuse' && (folderOf(path) === '' || path === '.reuse/dep5'));
  if (asked || reuse || !reads) return [];
  return [{ code: 'missing-licence-file', severity: 'warning', message: { id: 'finding.missing-licence-file.none' }, file: reads.path, range: EMPTY_RANGE, related: [], package: pkg.name, fixes: [] }];
}
