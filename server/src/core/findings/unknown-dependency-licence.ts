import type { AssessedDependency } from '../assessment/model';
import { isCopied } from '../facts/role';
import type { MessageId } from '../messages/model';
import { firstNames } from '../messages/names';
import { EMPTY_RANGE } from '../text/span';
import { curationFix, nameOf, waiverFix } from './dependency-texts';
import type { DependencyFindingKind, PackageFindingKind, PackageView } from './kind';
import type { Finding } from './model';

/** Components named in one message. */
const NAMED = 5;

/** Nothing was found about the component here: it is not installed, and its lock file does not tell or points to a file in it. */
const nothingHere = ({ licence, place }: AssessedDependency): boolean => !isCopied(place.file) && ((licence.status === 'unknown' && licence.evidence.every(({ kind }) => kind === 'report')) || licence.status === 'see-file');

/** Images and submodules carry no licence metadata of their own: they are listed, not complained of. */
const SILENT = new Set(['docker', 'ci', 'git']);

const isUnknown = ({ licence, ecosystem }: AssessedDependency): boolean =>
  licence.expression === undefined && licence.status !== 'ambiguous' && licence.status !== 'conflict' && !SILENT.has(ecosystem);

/** A component whose metadata is here and names no licence that can be understood. */
export const unknownDependencyLicence: DependencyFindingKind = {
  code: 'unknown-dependency-licence',
  severity: ({ use }) => (use === 'tool' ? 'information' : 'warning'),
  applies: (dependency) => isUnknown(dependency) && !nothingHere(dependency),
  message: (dependency) => isCopied(dependency.place.file) ? { id: 'finding.unknown-dependency-licence.copied', args: { name: nameOf(dependency), file: dependency.place.file } } : ({ id: 'finding.unknown-dependency-licence', args: { name: nameOf(dependency), value: dependency.licence.evidence[0]?.value ?? '', stated: dependency.licence.evidence[0]?.value ? 'yes' : 'no' } }),
  fixes: (dependency) => [curationFix(dependency, 'MIT'), waiverFix('unknown-dependency-licence', dependency)],
};

/** Taken from version control, not from a registry: `pkg:github/...`, or an address in the package URL. */
const isFromVersionControl = ({ purl, direct }: AssessedDependency): boolean => direct && /^pkg:(?:github|gitlab|bitbucket)\/|[?&](?:vcs|download)_url=/.test(purl);

/** A dependency taken from version control, of which nothing is known: no registry can be asked about it either. */
export const unknownSourceDependency: DependencyFindingKind = {
  code: 'unknown-dependency-licence',
  severity: () => 'hint',
  applies: (dependency) => isUnknown(dependency) && nothingHere(dependency) && isFromVersionControl(dependency),
  message: (dependency) => ({ id: 'finding.unknown-dependency-licence.source', args: { name: nameOf(dependency) } }),
  fixes: (dependency) => [curationFix(dependency, 'MIT'), waiverFix('unknown-dependency-licence', dependency)],
};

/** True where installing the component, or asking a registry, may tell its licence. What is taken from version control has a hint of its own. */
export function canBeLookedUp(dependency: AssessedDependency): boolean {
  return isUnknown(dependency) && nothingHere(dependency) && !isFromVersionControl(dependency);
}

/** Components nothing is known of: those that are not here, and those that are here and say nothing, which installing them does not change. */
const SILENCES: readonly { readonly id: MessageId; readonly includes: (dependency: AssessedDependency) => boolean }[] = [
  { id: 'finding.unknown-dependency-licence.many', includes: ({ licence }) => licence.installed !== true },
  { id: 'finding.unknown-dependency-licence.many-installed', includes: ({ licence }) => licence.installed === true },
];

/**
 * The components nothing is known of here, in one hint each per ecosystem: installing them, or a look-up in the registries,
 * answers for all. Packages inside a package of the same ecosystem are counted there.
 */
export const unknownDependencyLicences: PackageFindingKind = {
  code: 'unknown-dependency-licence',
  find: (view) => {
    const sameEcosystem = (other: PackageView): boolean => other.pkg.ecosystem === view.pkg.ecosystem;
    if (view.within.filter(sameEcosystem).some((outer) => unknownIn(outer).length > 0)) return [];
    const views = [view, ...view.below.filter(sameEcosystem)];
    if (unknownIn(view).length === 0) return [];
    const all = views.flatMap(unknownIn);
    const total = views.reduce((sum, { pkg }) => sum + pkg.dependencies.length, 0);
    return SILENCES.flatMap(({ id, includes }): Finding[] => {
      const silent = all.filter(includes);
      const [first] = unknownIn(view).filter(includes);
      if (silent.length === 0) return [];
      const isManifest = first !== undefined && view.manifests.includes(first.place.file);
      return [{
        code: 'unknown-dependency-licence',
        severity: 'hint',
        message: { id, args: { count: silent.length, total, names: firstNames(silent.map(({ name }) => name), NAMED) } },
        file: isManifest ? first.place.file : (view.manifests[0] ?? first?.place.file ?? ''),
        range: isManifest ? first.place.range : EMPTY_RANGE,
        related: [],
        package: view.pkg.name,
        fixes: [],
      }];
    });
  },
};

function unknownIn({ pkg }: PackageView): AssessedDependency[] {
  return pkg.dependencies.filter(canBeLookedUp);
}
