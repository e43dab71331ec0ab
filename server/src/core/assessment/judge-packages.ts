import type { FileFacts } from '../facts/model';
import { versionOf } from '../graph/build';
import type { PackageGraph, ProjectPackage } from '../graph/model';
import type { Policy } from '../policy/model';
import type { Slices } from '../text/slices';
import type { LicenceLookup } from './components';
import { judgeComponents } from './components';
import type { Engine } from './engine';
import type { AssessedPackage } from './model';
import type { OutboundInput, Outbounds } from './outbound';
import { createOutbounds } from './outbound';

export interface PackagesInput extends OutboundInput {
  /** All but the covered files, which speak for themselves alone. */
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly graphOf: (pkg: ProjectPackage) => PackageGraph;
  readonly licenceOf: LicenceLookup;
}

/** One package judged, with what it was judged by. */
export interface JudgedPackage {
  readonly pkg: AssessedPackage;
  /** Paths of the package's own manifests. */
  readonly manifests: readonly string[];
  readonly policy: Policy;
  readonly engine: Engine;
}

export interface JudgedPackages {
  readonly packages: readonly JudgedPackage[];
  readonly outbounds: Outbounds;
}

/** Judges the packages of a project, piece by piece: the outbound licence of each, then its components against that. */
export function* judgePackages(input: PackagesInput): Slices<JudgedPackages> {
  const { files, policyAt, engineAt, licenceOf } = input;
  const outbounds = createOutbounds(input);
  const packages: JudgedPackage[] = [];
  for (const project of input.packages) {
    const outbound = outbounds.outboundOf(project);
    const { name, directory, ecosystem, manifests } = project;
    const decided = { policy: policyAt(directory), engine: engineAt(directory) };
    const dependencies = yield* judgeComponents({ pkg: project, components: input.graphOf(project).components, outbound: outbound.expression, licenceOf, outboundAt: outbounds.outboundAt, files, ...decided });
    const [main] = manifests;
    const version = versionOf(project);
    const pkg: AssessedPackage = {
      name,
      ...(version !== undefined && { version }),
      directory,
      manifest: main?.path ?? outbound.declarations.find(({ file }) => file !== '')?.file ?? '',
      ecosystem,
      private: manifests.some(({ document }) => document.private === true),
      named: manifests.some(({ document }) => document.name !== undefined),
      outbound,
      dependencies,
    };
    packages.push({ pkg, manifests: manifests.map(({ path }) => path), ...decided });
  }
  return { packages, outbounds };
}
