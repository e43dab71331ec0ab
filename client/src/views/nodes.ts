import type {
  DependencyOverview,
  FileOverview,
  FindingOverview,
  PackageOverview,
} from '../../../server/src/protocol/overview';
import type { Mark } from '../../../server/src/protocol/panel/common';

/** One line of the tree. Children are made when they are asked for. */
export type Node =
  | { readonly kind: 'package'; readonly pkg: PackageOverview }
  | { readonly kind: 'grouping'; readonly by: Grouping; readonly pkg: PackageOverview }
  | {
      readonly kind: 'licence';
      readonly licence: string;
      readonly dependencies: readonly DependencyOverview[];
      readonly pkg: PackageOverview;
    }
  | {
      readonly kind: 'verdict';
      readonly mark: Mark;
      readonly dependencies: readonly DependencyOverview[];
      readonly pkg: PackageOverview;
    }
  | {
      readonly kind: 'dependency';
      readonly dependency: DependencyOverview;
      readonly pkg: PackageOverview;
      readonly brought: readonly DependencyOverview[];
    }
  | { readonly kind: 'file'; readonly file: FileOverview }
  | { readonly kind: 'finding'; readonly finding: FindingOverview; readonly file: FileOverview };

/** The ways to look at a package's licences. */
const GROUPINGS = ['verdict', 'licence', 'dependency', 'file'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** From worst to best, as the tree lists them. */
const MARKS: readonly Mark[] = ['no', 'uncertain', 'unknown', 'conditional', 'yes'];

/** The packages at the top, with only what contains `filter` (in name, licence or path; any case). */
export function topNodes(packages: readonly PackageOverview[], filter: string): Node[] {
  return packages.map((pkg) => ({ kind: 'package', pkg: filterPackage(pkg, filter.trim().toLowerCase()) }));
}

/** The lines below a line of the tree. */
export function childrenOf(node: Node): Node[] {
  switch (node.kind) {
    case 'package':
      return GROUPINGS.map((by) => ({ kind: 'grouping', by, pkg: node.pkg }));
    case 'grouping':
      return groupsOf(node.by, node.pkg);
    case 'licence':
    case 'verdict':
      return node.dependencies.map((dependency) => ({ kind: 'dependency', dependency, pkg: node.pkg, brought: [] }));
    case 'dependency':
      return node.brought.map((dependency) => ({ kind: 'dependency', dependency, pkg: node.pkg, brought: [] }));
    case 'file':
      return node.file.findings.map((finding) => ({ kind: 'finding', finding, file: node.file }));
    case 'finding':
      return [];
  }
}

function groupsOf(by: Grouping, pkg: PackageOverview): Node[] {
  const { dependencies, files } = pkg;
  if (by === 'file') return files.map((file) => ({ kind: 'file', file }));
  if (by === 'verdict') {
    return MARKS.map((mark) => ({ mark, fitting: dependencies.filter((each) => each.mark === mark) }))
      .filter(({ fitting }) => fitting.length > 0)
      .map(({ mark, fitting }) => ({ kind: 'verdict', mark, dependencies: fitting, pkg }));
  }
  if (by === 'licence') {
    return [...groupByLicence(dependencies)]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([licence, fitting]) => ({ kind: 'licence', licence, dependencies: fitting, pkg }));
  }
  return dependencies
    .filter(({ direct }) => direct)
    .map((dependency) => ({
      kind: 'dependency',
      dependency,
      pkg,
      brought: dependencies.filter(({ direct, path }) => !direct && path[0] === dependency.name),
    }));
}

function filterPackage(pkg: PackageOverview, filter: string): PackageOverview {
  if (filter === '') return pkg;
  const fits = (...texts: readonly string[]): boolean => texts.some((text) => text.toLowerCase().includes(filter));
  return {
    ...pkg,
    dependencies: pkg.dependencies.filter(({ name, licence }) => fits(name, licence)),
    files: pkg.files.filter(({ path, findings }) => fits(path, ...findings.map(({ code }) => code))),
  };
}

function groupByLicence(dependencies: readonly DependencyOverview[]): Map<string, DependencyOverview[]> {
  const groups = new Map<string, DependencyOverview[]>();
  for (const dependency of dependencies) {
    const group = groups.get(dependency.licence);
    if (group) group.push(dependency);
    else groups.set(dependency.licence, [dependency]);
  }
  return groups;
}
