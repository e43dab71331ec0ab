import { EMPTY_RANGE } from '../text/span';
import type { PackageView } from './kind';
import type { Finding } from './model';

/** Where a package states its licence, for what concerns the combination as a whole: its own manifest before other files. */
export function placeOfLicence({ pkg, manifests }: PackageView): Pick<Finding, 'file' | 'range'> {
  const { declarations } = pkg.outbound;
  const declaration = declarations.find(({ file }) => manifests.includes(file)) ?? declarations.find(({ file }) => file !== '');
  return { file: declaration?.file ?? manifests[0] ?? '', range: declaration?.range ?? EMPTY_RANGE };
}
