import { alternativesOf } from '../expression/choice';
import type { Component, ProjectPackage } from '../graph/model';
import { rangeOf } from '../facts/range';
import type { FileFacts } from '../facts/model';
import { purlOf } from '../manifests/purl';
import { choicesFor } from '../policy/apply';
import type { Policy } from '../policy/model';
import type { Slices } from '../text/slices';
import type { Engine } from './engine';
import type { AssessedDependency } from './model';
import type { ResolvedLicence } from '../resolution/model';

/** Finds a component's licence; the edge has looked up installed metadata beforehand. */
export type LicenceLookup = (component: Component, pkg: ProjectPackage) => ResolvedLicence;

export interface JudgeInput {
  readonly pkg: ProjectPackage;
  readonly components: readonly Component[];
  readonly outbound: string | undefined;
  readonly policy: Policy;
  readonly engine: Engine;
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly licenceOf: LicenceLookup;
  /** Outbound expression of the project's own package in `folder`. */
  readonly outboundAt: (folder: string) => string | undefined;
}

/** Components judged between two pauses. */
const SLICE = 2_000;

/** Every component of a package with its licence and, where both sides are known, its verdict. */
export function* judgeComponents(input: JudgeInput): Slices<AssessedDependency[]> {
  const { pkg, components, outbound, policy, engine, files } = input;
  const judged: AssessedDependency[] = [];
  for (const component of components) {
    if (judged.length % SLICE === SLICE - 1) yield;
    const licence = chosen(component, component.member === undefined ? input.licenceOf(component, pkg) : ownLicence(input.outboundAt(component.member)), policy);
    const inbound = inboundOf(licence);
    const verdict = inbound === undefined || outbound === undefined ? undefined : engine.judge(inbound, outbound, component.use);
    const { name, ecosystem, scope, use, direct, path } = component;
    const version = component.version ?? licence.version;
    const purl = version === component.version ? component.purl : purlOf(ecosystem, name, version);
    judged.push({
      name, ecosystem, purl, scope, use, direct, path, licence,
      place: { file: component.place.file, range: rangeOf(files.get(component.place.file), component.place.span) },
      ...(version !== undefined && { version }),
      ...(verdict && { verdict }),
    });
  }
  return judged;
}

/** The expression that a component is judged by; several sources that contradict each other all count. */
export function inboundOf({ expression, status, candidates }: ResolvedLicence): string | undefined {
  if (expression !== undefined) return expression;
  if (status === 'none') return 'NONE';
  return status === 'conflict' && candidates.length > 0 ? candidates.map((each) => `(${each})`).join(' AND ') : undefined;
}

function ownLicence(expression: string | undefined): ResolvedLicence {
  return { status: expression === undefined ? 'unknown' : 'exact', candidates: [], evidence: [], ...(expression !== undefined && { expression }) };
}

/** The licence after the project's recorded choice: an alternative of its OR, or one of its ambiguous readings. */
function chosen(component: Component, licence: ResolvedLicence, policy: Policy): ResolvedLicence {
  if (policy.choices.length === 0) return licence;
  const alternatives = licence.expression === undefined ? [] : alternativesOf(licence.expression);
  if (alternatives.length === 0) return licence;
  const choice = choicesFor(policy, component).find(({ choose }) => alternatives.includes(choose.value));
  return choice ? { ...licence, expression: choice.choose.value, evidence: [{ kind: 'policy', file: policy.path ?? '', line: 1, value: choice.choose.value }, ...licence.evidence] } : licence;
}
