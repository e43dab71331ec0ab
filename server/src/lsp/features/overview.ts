import type { AssessedDependency, AssessedPackage } from '../../core/assessment/model';
import { alternativesOf } from '../../core/expression/choice';
import { packageId } from '../../protocol/overview';
import type { DependencyOverview, FileOverview, PackageOverview } from '../../protocol/overview';
import type { Context } from '../context';
import type { Feature } from '../handler';
import { licenceWords } from '../present/dependency';
import { markOf } from '../present/mark';
import type { Project } from '../project';
import { indexOf } from '../project-index';
import { serve } from '../serve';

/** All packages with their dependencies and findings, for the tree view, the pickers and the tools. */
export const overview: Feature = {
  register: (connection, guard) => {
    serve(connection, guard, 'licenceAssistant/overview', { packages: [] }, (context) => ({
      packages: context.projects.all().flatMap((project) => packagesOf(context, project)),
    }));
  },
};

function packagesOf(context: Context, project: Project): PackageOverview[] {
  const { assessment } = indexOf(project);
  const files = filesByPackage(context, project);
  return assessment.packages.map((pkg): PackageOverview => ({
    id: packageId(project.uri, pkg),
    name: pkg.name,
    manifest: project.uriOf(pkg.manifest),
    ...(pkg.outbound.expression !== undefined && { outbound: pkg.outbound.expression }),
    dependencies: pkg.dependencies.map((dependency) => dependencyOf(context, project, dependency)),
    files: files.get(pkg) ?? [],
  }));
}

function dependencyOf(context: Context, project: Project, dependency: AssessedDependency): DependencyOverview {
  const { name, version, ecosystem, licence, verdict, use, scope, direct, path, place } = dependency;
  return {
    name,
    ...(version !== undefined && { version }),
    ecosystem,
    licence: licenceWords(context, dependency),
    ...(licence.expression !== undefined && { expression: licence.expression }),
    alternatives: licence.expression === undefined ? [] : alternativesOf(licence.expression),
    candidates: licence.candidates,
    mark: markOf(dependency),
    ...(verdict && { reason: context.translator.text(verdict.reason) }),
    use,
    scope,
    direct,
    path,
    uri: project.uriOf(place.file),
    range: place.range,
  };
}

function filesByPackage({ translator }: Context, project: Project): Map<AssessedPackage | undefined, FileOverview[]> {
  const groups = new Map<AssessedPackage | undefined, FileOverview[]>();
  for (const path of indexOf(project).filesWithFindings) {
    const owner = project.session.packageOf(path);
    const findings = project.session
      .findingsOf(path)
      .map(({ code, message, severity, range }) => ({ code, message: translator.text(message), severity, range }));
    groups.set(owner, [...(groups.get(owner) ?? []), { uri: project.uriOf(path), path, findings }]);
  }
  return groups;
}
