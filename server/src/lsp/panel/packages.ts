import type { AssessedPackage } from '../../core/assessment/model';
import { packageId } from '../../protocol/overview';
import { markOf } from '../present/mark';
import type { Project } from '../project';
import { indexOf } from '../project-index';
import type { Projects } from '../projects';

/** One package of the workspace, as the panel names it. */
export interface PanelPackage {
  readonly id: string;
  readonly project: Project;
  readonly pkg: AssessedPackage;
  /** Components that stand in the way, as the project is. */
  readonly obstacles: number;
}

/** All packages that have something to show, in the order of their folders. */
export function panelPackages(projects: Projects): readonly PanelPackage[] {
  return projects.all().flatMap((project) =>
    indexOf(project)
      .assessment.packages.filter(
        ({ dependencies, outbound }) => dependencies.length > 0 || outbound.declarations.length > 0,
      )
      .map((pkg) => ({
        id: packageId(project.uri, pkg),
        project,
        pkg,
        obstacles: pkg.dependencies.filter((each) => markOf(each) === 'no').length,
      })),
  );
}

/** The package of this id; else the first with obstacles, else the first. */
export function choosePackage(packages: readonly PanelPackage[], id: string | undefined): PanelPackage | undefined {
  return packages.find((each) => each.id === id) ?? packages.find(({ obstacles }) => obstacles > 0) ?? packages[0];
}
