import { window } from 'vscode';
import type { DependencyOverview, PackageOverview } from '../../../server/src/protocol/overview';
import type { ActionTarget } from '../../../server/src/protocol/panel/actions';
import type { Host } from '../host';

/** A dependency of one package of the project. */
export interface PickedDependency {
  /** Id of the package. */
  readonly project: string;
  readonly dependency: DependencyOverview;
}

/** The dependency that a command's argument names: an action of the panel, or a line of the tree. */
export async function pickedFrom(host: Host, argument: unknown): Promise<PickedDependency | undefined> {
  const given = argument as
    { target?: ActionTarget; pkg?: PackageOverview; dependency?: DependencyOverview } | undefined;
  if (given?.pkg && given.dependency) return { project: given.pkg.id, dependency: given.dependency };
  if (!given?.target) return undefined;
  const { project, dependency: name, version } = given.target;
  const all = await allDependencies(host);
  return all.find(
    (each) =>
      each.project === project &&
      each.dependency.name === name &&
      (version === undefined || each.dependency.version === version),
  );
}

/** Lets the user pick one of the workspace's dependencies, those that `fits` says. */
export async function pickDependency(
  host: Host,
  fits: (dependency: DependencyOverview) => boolean = () => true,
): Promise<PickedDependency | undefined> {
  const items = (await allDependencies(host))
    .filter(({ dependency }) => fits(dependency))
    .map((picked) => itemOf(host, picked));
  if (items.length === 0) {
    void window.showInformationMessage(host.text({ id: 'client.no-dependency' }));
    return undefined;
  }
  return window.showQuickPick(items, {
    title: host.text({ id: 'client.pick-dependency' }),
    matchOnDescription: true,
    matchOnDetail: true,
  });
}

/** Lets the user pick a package of the project, where there is more than one. */
export async function pickPackage(host: Host): Promise<PackageOverview | undefined> {
  const { packages } = await host.ask('licenceAssistant/overview', {});
  if (packages.length < 2) return packages[0];
  const items = packages.map((pkg) => ({ label: pkg.name, description: pkg.outbound ?? '', pkg }));
  return (await window.showQuickPick(items, { title: host.text({ id: 'client.pick-package' }) }))?.pkg;
}

async function allDependencies(host: Host): Promise<readonly PickedDependency[]> {
  const { packages } = await host.ask('licenceAssistant/overview', {});
  return packages.flatMap(({ id, dependencies }) => dependencies.map((dependency) => ({ project: id, dependency })));
}

function itemOf(
  { text }: Host,
  picked: PickedDependency,
): PickedDependency & { label: string; description: string; detail: string } {
  const { name, version, licence, mark, path } = picked.dependency;
  return {
    ...picked,
    label: version === undefined ? name : `${name} ${version}`,
    description: licence,
    detail: `${text({ id: `verdict.${mark}` })}${path.length > 1 ? `, ${path.join(' → ')}` : ''}`,
  };
}
