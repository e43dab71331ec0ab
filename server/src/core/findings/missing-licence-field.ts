import { rangeOf } from '../facts/range';
import { EMPTY_RANGE } from '../text/span';
import type { FileFacts } from '../facts/model';
import type { FixOffer, Severity } from './model';
import type { PackageFindingKind, PackageView } from './kind';

/** More would be a list to read. */
const READINGS = 3;

/** A manifest that has a place for the licence and leaves it empty. Packages inside a package that lacks it too are named there. */
export const missingLicenceField: PackageFindingKind = {
  code: 'missing-licence-field',
  find: (view) => {
    const manifest = lacking(view);
    if (!manifest || view.within.some((outer) => outer.pkg.ecosystem === view.pkg.ecosystem && lacking(outer))) return [];
    const below = view.below.filter(({ pkg }) => pkg.ecosystem === view.pkg.ecosystem).flatMap((each) => lacking(each) ?? []);
    const { expression, others } = view.pkg.outbound;
    const severity: Severity = view.pkg.private ? 'information' : 'warning';
    const open = others.length > 0;
    const readings = expression === undefined ? [] : [expression, ...others.slice(0, READINGS)];
    const fixes = readings.map((each): FixOffer => ({ fix: 'insert-licence-field', title: { id: 'fix.insert-licence-field', args: { expression: each } }, arguments: { file: manifest.path, expression: each }, ...(!open && { preferred: true }) }));
    return [{
      code: 'missing-licence-field',
      severity,
      message: { id: 'finding.missing-licence-field', args: { others: below.length, known: expression === undefined ? 'no' : 'yes', expression: open ? { anyOf: readings } : (expression ?? '') } },
      file: manifest.path,
      range: manifest.manifest?.name ? rangeOf(manifest, manifest.manifest.name.span) : EMPTY_RANGE,
      related: below.slice(0, 20).map(({ path }) => ({ file: path, range: EMPTY_RANGE, message: { id: 'finding.missing-licence-field.also' } })),
      package: view.pkg.name,
      fixes,
    }];
  },
};

function lacking({ manifests, files }: PackageView): FileFacts | undefined {
  const all = manifests.flatMap((path) => files.get(path) ?? []);
  if (all.some(({ manifest }) => (manifest?.licences.length ?? 0) > 0 || manifest?.inheritsLicence)) return undefined;
  return all.find(({ manifest }) => manifest?.licenceInsertion !== undefined);
}
