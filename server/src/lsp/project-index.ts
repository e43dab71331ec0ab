import type { AssessedDependency, AssessedPackage } from '../core/assessment/model';
import type { StatedFiles } from '../core/assessment/stated-files';
import { acceptedIn } from '../core/findings/standing';
import type { Assessment } from '../core/findings/model';
import { remember } from '../core/text/remember';
import { statedIn } from '../workspace/files-of';
import type { Session } from '../workspace/model';
import type { Project } from './project';

/** A dependency with the package of the project it belongs to. */
export interface PlacedDependency {
  readonly dependency: AssessedDependency;
  readonly owner: AssessedPackage;
}

/** What a project's assessment says, file by file; made anew when the assessment changes. */
export interface ProjectIndex {
  readonly assessment: Assessment;
  /** Dependencies whose place is in a file, by path. */
  readonly dependencies: ReadonlyMap<string, readonly PlacedDependency[]>;
  /** Paths of files with findings. */
  readonly filesWithFindings: ReadonlySet<string>;
  /** What the policy accepts of a package's components. */
  acceptedIn(pkg: AssessedPackage): ReadonlySet<AssessedDependency>;
  /** What a package's own files state apart from its licence. */
  statedIn(pkg: AssessedPackage): readonly StatedFiles[];
}

/** Packages whose answers are kept: several parts of one view ask about the same. */
const PACKAGES = 1_000;

const indices = new WeakMap<Project, { readonly revision: number; readonly index: ProjectIndex }>();

/** The index of a project as it is now. */
export function indexOf(project: Project): ProjectIndex {
  const known = indices.get(project);
  if (known?.revision === project.revision) return known.index;
  const index = makeIndex(project.session);
  indices.set(project, { revision: project.revision, index });
  return index;
}

function makeIndex(session: Session): ProjectIndex {
  const assessment = session.assessment();
  const dependencies = new Map<string, PlacedDependency[]>();
  for (const owner of assessment.packages) {
    for (const dependency of owner.dependencies) {
      const { file } = dependency.place;
      const placed = dependencies.get(file);
      if (placed) placed.push({ dependency, owner });
      else dependencies.set(file, [{ dependency, owner }]);
    }
  }
  return {
    assessment,
    dependencies,
    filesWithFindings: new Set(assessment.findings.map(({ file }) => file)),
    acceptedIn: remember((pkg) => acceptedIn(pkg, assessment), PACKAGES),
    statedIn: remember((pkg) => statedIn(session, pkg), PACKAGES),
  };
}
