import { EMPTY_RANGE } from '../text/span';
import { folderOf } from '../text/paths';
import type { FixOffer } from './model';
import type { PackageFindingKind } from './kind';

/** A project that names a licence and ships no text of it (EUPL-1.2 Art. 5: a copy of the licence goes with every copy of the work). */
export const missingLicenceFile: PackageFindingKind = {
  code: 'missing-licence-file',
  find: ({ pkg, files, engine }) => {
    const [stated] = pkg.outbound.declarations.filter(({ kind, file }) => kind !== 'text' && file !== '');
    if (pkg.directory !== '' || !stated) return [];
    const { expression } = pkg.outbound;
    const present = [...files.values()].some(({ path, role }) => role === 'licence-text' && (folderOf(path) === '' || folderOf(path) === 'LICENSES'));
    if (expression === undefined || present) return [];
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
