import { knownComponents } from '../../core/assessment/combination';
import { inboundOf } from '../../core/assessment/components';
import type { Engine } from '../../core/assessment/engine';
import type { AssessedDependency } from '../../core/assessment/model';
import { createRemedies } from '../../core/outbound/remedies';
import type { Remedies } from '../../core/outbound/remedies';
import type { Doctrine } from '../../core/verdict/model';
import type { Assumption } from '../../protocol/panel/common';
import type { Context } from '../context';
import { compareMarks, markOf } from '../present/mark';
import { indexOf } from '../project-index';
import type { PanelPackage } from './packages';

/** A component with its use and verdict under an assumption. */
export interface AssumedComponent {
  /** Unique in its package, the same for the same component. */
  readonly id: string;
  readonly dependency: AssessedDependency;
}

/** A package as it would be judged under an assumption; without one, as it is. */
export interface AssumedPackage extends PanelPackage {
  readonly engine: Engine;
  readonly doctrine: Doctrine;
  /** The outbound expression under the assumption. */
  readonly outbound?: string;
  /** True where the assumption changes anything. */
  readonly assumed: boolean;
  /** Worst first. */
  readonly components: readonly AssumedComponent[];
  /** Those that the policy accepts; not what is judged otherwise under the assumption: nobody has accepted that. */
  readonly accepted: ReadonlySet<AssessedDependency>;
}

/** Judges the components of a package anew, for another outbound licence, another doctrine or other uses. */
export function assume({ engines }: Context, chosen: PanelPackage, assumption: Assumption): AssumedPackage {
  const { project, pkg } = chosen;
  const policy = project.session.policyAt(pkg.manifest);
  const doctrine = assumption.doctrine ?? policy.doctrine;
  const engine =
    doctrine === policy.doctrine ? project.session.engineAt(pkg.manifest) : engines.engineFor({ ...policy, doctrine });
  const outbound = assumption.outbound ?? pkg.outbound.expression;
  const everyVerdict = outbound !== pkg.outbound.expression || doctrine !== policy.doctrine;
  const components = identify(pkg.dependencies).map(({ id, dependency }): AssumedComponent => {
    const use = assumption.uses?.[id] ?? dependency.use;
    if (!everyVerdict && use === dependency.use) return { id, dependency };
    return { id, dependency: judgeAgain({ ...dependency, use }, outbound, engine) };
  });
  components.sort(
    (a, b) => compareMarks(markOf(a.dependency), markOf(b.dependency)) || byName(a.dependency, b.dependency),
  );
  const assumed = everyVerdict || Object.keys(assumption.uses ?? {}).length > 0;
  return { ...chosen, engine, doctrine, assumed, components, accepted: indexOf(project).acceptedIn(pkg), ...(outbound !== undefined && { outbound }) };
}

/** What can be done about the components, advised so that it holds for all of them under the assumption. */
export function remediesFor({ components, outbound, engine }: AssumedPackage): Remedies {
  return createRemedies(knownComponents(components.map(({ dependency }) => dependency)), outbound, engine);
}

function judgeAgain(
  { verdict: _, ...dependency }: AssessedDependency,
  outbound: string | undefined,
  engine: Engine,
): AssessedDependency {
  const inbound = inboundOf(dependency.licence);
  const verdict =
    inbound === undefined || outbound === undefined ? undefined : engine.judge(inbound, outbound, dependency.use);
  return { ...dependency, ...(verdict && { verdict }) };
}

/** The package URL names a component; one that occurs again is numbered. */
function identify(dependencies: readonly AssessedDependency[]): readonly AssumedComponent[] {
  const seen = new Map<string, number>();
  return dependencies.map((dependency) => {
    const times = seen.get(dependency.purl) ?? 0;
    seen.set(dependency.purl, times + 1);
    return { id: times === 0 ? dependency.purl : `${dependency.purl}#${times}`, dependency };
  });
}

function byName(a: AssessedDependency, b: AssessedDependency): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** True where a person has something to do about a component: it stands in the way, needs a decision or is not known, and nobody has accepted that. */
export function isOpen({ dependency }: AssumedComponent, { accepted }: Pick<AssumedPackage, 'accepted'>): boolean {
  const mark = markOf(dependency);
  return (mark === 'no' || mark === 'uncertain' || mark === 'unknown') && !accepted.has(dependency);
}
