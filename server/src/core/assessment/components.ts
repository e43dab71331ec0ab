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
import type { Verdict } from '../verdict/model';

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
    const verdict = outbound === undefined ? undefined : verdictOf(licence, (inbound) => engine.judge(inbound, outbound, component.use));
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

/** Where only the later versions of a licence are open, the verdict holds that either reading has. */
function verdictOf(licence: ResolvedLicence, judge: (inbound: string) => Verdict | undefined): Verdict | undefined {
  const inbound = inboundOf(licence);
  const verdict = inbound === undefined ? undefined : judge(inbound);
  const later = licence.expression === undefined ? laterOpen(licence) : undefined;
  return later === undefined || judge(later.orLater)?.verdict === verdict?.verdict ? verdict : undefined;
}

/** The two readings of a GNU licence whose text is all there is: the version itself may be relied on in either. */
function laterOpen({ status, candidates }: ResolvedLicence): { readonly only: string; readonly orLater: string } | undefined {
  const [one, other] = [...candidates].sort();
  const open = status === 'ambiguous' && candidates.length === 2 && one?.endsWith('-only') === true && other === one.replace(/-only$/, '-or-later');
  return open ? { only: one, orLater: other } : undefined;
}

/**
 * The expression that a component is judged by; several sources that contradict each other all count, and of a version with later ones open the version.
 * Undefined where nothing is known, or one source withholds what another grants.
 */
export function inboundOf(licence: ResolvedLicence): string | undefined {
  const { expression, status, candidates } = licence;
  if (expression !== undefined) return expression;
  if (status === 'none') return 'NONE';
  if (status === 'ambiguous') return laterOpen(licence)?.only;
  return status === 'conflict' && candidates.length > 0 && !candidates.includes('NONE') ? candidates.map((each) => `(${each})`).join(' AND ') : undefined;
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
