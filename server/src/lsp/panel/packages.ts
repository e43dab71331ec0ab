import type { AssessedPackage } from '../../core/assessment/model';
import { standingOf } from '../../core/findings/standing';
import { packageId } from '../../protocol/overview';
import type { Project } from '../project';
import { indexOf } from '../project-index';
import type { Projects } from '../projects';

/** One package of the workspace, as the panel names it. */
export interface PanelPackage {
  readonly id: string;
  readonly project: Project;
  readonly pkg: AssessedPackage;
  /** Components that stand in the way and that nobody has accepted, as the project is. */
  readonly obstacles: number;
}

/** All packages that have something to show, in the order of their folders. */
export function panelPackages(projects: Projects): readonly PanelPackage[] {
  return projects.all().flatMap((project) => {
    const { assessment, acceptedIn } = indexOf(project);
    return assessment.packages
      .filter(({ dependencies, outbound }) => dependencies.length > 0 || outbound.declarations.length > 0)
      .map((pkg) => ({
        id: packageId(project.uri, pkg),
        project,
        pkg,
        obstacles: standingOf(pkg.dependencies, acceptedIn(pkg)).no,
      }));
  });
}

/** The package of this id; else the first with obstacles, else the first. */
export function choosePackage(packages: readonly PanelPackage[], id: string | undefined): PanelPackage | undefined {
  return packages.find((each) => each.id === id) ?? packages.find(({ obstacles }) => obstacles > 0) ?? packages[0];
}
