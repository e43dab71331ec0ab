import type { Engine } from '../assessment/engine';
import type { AssessedDependency } from '../assessment/model';
import { alternativesOf } from '../expression/choice';
import type { Message, MessageId } from '../messages/model';
import { remediesIn } from './combination';
import { listVerdict } from '../policy/lists';
import type { Policy } from '../policy/model';
import { isFavourable } from '../verdict/model';
import type { PackageView } from './kind';
import type { FixOffer, RelatedPlace } from './model';

/** Name with version where one is known. */
export function nameOf(dependency: AssessedDependency): string {
  return dependency.version === undefined ? dependency.name : `${dependency.name} ${dependency.version}`;
}

/** The licence in words: the expression, what the sources say where they contradict each other, NONE where nothing is granted. */
export function licenceName({ licence: { expression, status, candidates } }: AssessedDependency): string {
  if (expression !== undefined) return expression;
  if (status === 'none') return 'NONE';
  return candidates.length > 0 ? candidates.join(' / ') : '?';
}

/** A message about a judged component: its licence, the outbound, the use, the reason and the remedy. */
export function verdictMessage(id: MessageId, dependency: AssessedDependency, view: PackageView): Message {
  const { verdict } = dependency;
  const base: Message = {
    id,
    args: {
      name: nameOf(dependency),
      licence: licenceName(dependency),
      outbound: view.pkg.outbound.expression ?? '?',
      use: { id: `use.${dependency.use}.phrase` },
      reason: verdict ? verdict.reason : '',
    },
  };
  return withRemedy(base, dependency, view);
}

/** What is said of a judged component, with what can be done where the verdict names something. */
export function withRemedy(message: Message, dependency: AssessedDependency, view: PackageView): Message {
  const { verdict } = dependency;
  const remedy = verdict && remediesIn(view)(verdict, licenceName(dependency));
  const said: Message = remedy ? { id: 'finding.with-remedy', args: { message, remedy } } : message;
  const reading = verdict?.verdict === 'no' ? kinderReading(dependency, view) : undefined;
  return reading === undefined ? said : { id: 'finding.with-reading', args: { message: said, reading } };
}

/** What the project's own licence text can mean besides, where the component fits that. */
function kinderReading({ licence: { expression }, use }: AssessedDependency, { pkg: { outbound }, engine }: PackageView): string | undefined {
  return expression === undefined ? undefined : outbound.others.find((other) => isFavourable(engine.judge(expression, other, use)?.verdict));
}

/** Fixes every judged component offers: say that it is a tool or separate, choose an alternative, accept it on purpose. */
export function dependencyFixes(code: string, dependency: AssessedDependency, view: ChoiceView): FixOffer[] {
  return [...choicesAndUses(dependency, view), waiverFix(code, dependency)];
}

/** Accepts on purpose what a finding of `code` says of a component. */
export function waiverFix(code: string, { name }: AssessedDependency): FixOffer {
  return { fix: 'policy-waiver', title: { id: 'fix.policy-waiver', args: { name } }, arguments: { code, package: name } };
}

/** A component as a place beside a finding: the way to it, and its licence. */
export function relatedDependency(dependency: AssessedDependency, place: Pick<RelatedPlace, 'file' | 'range'> = dependency.place): RelatedPlace {
  return { file: place.file, range: place.range, message: { id: 'finding.dependency.other', args: { path: dependency.path.join(' → '), licence: licenceName(dependency) } } };
}

/** What can be decided about a component although nothing is wrong with it: its use, the alternative taken, its licence with evidence. */
export function decisionsOn(dependency: AssessedDependency, view: ChoiceView): FixOffer[] {
  const { expression, candidates } = dependency.licence;
  const record: FixOffer = { fix: 'policy-curation', title: { id: 'fix.policy-curation.any', args: { name: dependency.name } }, arguments: { package: dependency.name, licence: expression ?? candidates[0] ?? '' } };
  return [...choicesAndUses(dependency, view), record];
}

/** What decides whether an alternative may be taken. */
export interface ChoiceView {
  readonly policy: Policy;
  readonly engine: Pick<Engine, 'judge'>;
  readonly pkg: { readonly outbound: { readonly expression?: string } };
}

/** The alternatives that neither the outbound licence nor the policy's lists exclude: another would only make a worse finding of it. */
export function fitChoices({ licence, use }: AssessedDependency, { policy, engine, pkg: { outbound } }: ChoiceView): string[] {
  const fits = (each: string): boolean => listVerdict(policy, each) === 'admitted' && (outbound.expression === undefined || engine.judge(each, outbound.expression, use)?.verdict !== 'no');
  return alternativesOf(licence.expression ?? '').filter(fits);
}

function choicesAndUses(dependency: AssessedDependency, view: ChoiceView): FixOffer[] {
  const { name, use, scope } = dependency;
  // What a program needs to run is hardly ever a mere tool.
  const likely = scope === 'runtime' || scope === 'optional' || scope === 'peer' ? (['distinct', 'tool'] as const) : (['tool', 'distinct'] as const);
  const uses: FixOffer[] = likely
    .filter((each) => each !== use)
    .map((each) => ({ fix: 'policy-use', title: { id: `fix.policy-use.${each}`, args: { name } }, arguments: { package: name, use: each } }));
  return [
    ...fitChoices(dependency, view).slice(0, 4).map((choose): FixOffer => ({ fix: 'policy-choice', title: { id: 'fix.policy-choice', args: { name, choose } }, arguments: { package: name, choose } })),
    ...uses,
  ];
}

/** Recording what the project found out about a licence. */
export function curationFix(dependency: AssessedDependency, licence: string): FixOffer {
  return { fix: 'policy-curation', title: { id: 'fix.policy-curation', args: { name: dependency.name, licence } }, arguments: { package: dependency.name, licence } };
}
