import type { AssessedDependency } from '../assessment/model';
import { EMPTY_RANGE } from '../text/span';
import { curationFix, dependencyFixes, nameOf } from './dependency-texts';
import type { DependencyFindingKind, PackageFindingKind } from './kind';

/** Nothing at all was found about the component here: it is not installed and its lock file does not tell. */
const nothingHere = ({ licence }: AssessedDependency): boolean => licence.status === 'unknown' && licence.evidence.length === 0;

/** Images and submodules carry no licence metadata of their own: they are listed, not complained of. */
const SILENT = new Set(['docker', 'ci', 'git']);

const isUnknown = ({ licence, ecosystem }: AssessedDependency): boolean =>
  licence.expression === undefined && licence.status !== 'ambiguous' && licence.status !== 'conflict' && !SILENT.has(ecosystem);

/** A component whose metadata is here and names no licence that can be understood. */
export const unknownDependencyLicence: DependencyFindingKind = {
  code: 'unknown-dependency-licence',
  severity: ({ use }) => (use === 'tool' ? 'information' : 'warning'),
  applies: (dependency) => isUnknown(dependency) && !nothingHere(dependency),
  message: (dependency) => ({ id: 'finding.unknown-dependency-licence', args: { name: nameOf(dependency), value: dependency.licence.evidence[0]?.value ?? '', stated: dependency.licence.evidence[0]?.value ? 'yes' : 'no' } }),
  fixes: (dependency) => [curationFix(dependency, 'MIT'), ...dependencyFixes('unknown-dependency-licence', dependency).slice(-1)],
};

/** The components nothing is known of here, in one hint per package: installing them, or `--online`, answers for all. */
export const unknownDependencyLicences: PackageFindingKind = {
  code: 'unknown-dependency-licence',
  find: ({ pkg, manifests }) => {
    const unknown = pkg.dependencies.filter((each) => isUnknown(each) && nothingHere(each));
    const [first] = unknown;
    if (!first) return [];
    return [{
      code: 'unknown-dependency-licence',
      severity: 'hint',
      message: { id: 'finding.unknown-dependency-licence.many', args: { count: unknown.length, total: pkg.dependencies.length } },
      file: manifests.includes(first.place.file) ? first.place.file : (manifests[0] ?? first.place.file),
      range: manifests.includes(first.place.file) ? first.place.range : EMPTY_RANGE,
      related: [],
      package: pkg.name,
      fixes: [],
    }];
  },
};
