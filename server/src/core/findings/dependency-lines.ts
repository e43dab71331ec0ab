import type { AssessedDependency } from '../assessment/model';
import type { Message } from '../messages/model';
import { waives } from '../policy/apply';
import { relatedDependency } from './dependency-texts';
import type { DependencyFindingKind, PackageView } from './kind';
import type { Finding, RelatedPlace } from './model';

/** Related places shown at most; a line may bring in hundreds. */
const RELATED = 10;

/** Finds with a view of a package; `findFirst` leaves out what hangs on components that this view does not tell. */
export type Telling = (find: (view: PackageView) => readonly Finding[]) => readonly Finding[];

/**
 * The findings about a package's components, one per dependency line: the most serious one, with the way to the culprit
 * and the number of others that the same line brings in. `kinds` are in order of seriousness; each line is told by `tell`.
 */
export function findDependencyLines(view: PackageView, kinds: readonly DependencyFindingKind[], tell: Telling = (find) => find(view)): Finding[] {
  const lines = new Map<string, AssessedDependency[]>();
  for (const dependency of view.pkg.dependencies) {
    const { file, range } = dependency.place;
    const line = `${file}\n${range.start.line}\n${range.start.character}`;
    const others = lines.get(line);
    if (others) others.push(dependency);
    else lines.set(line, [dependency]);
  }
  return [...lines.values()].flatMap((dependencies) => tell((each) => findLine(dependencies, kinds, each)));
}

/** What is accepted about one component says nothing about the others that its line brings in: two findings at most. */
function findLine(dependencies: readonly AssessedDependency[], kinds: readonly DependencyFindingKind[], view: PackageView): Finding[] {
  const culprits = { accepted: [] as Culprit[], open: [] as Culprit[] };
  for (const dependency of dependencies) {
    const order = kinds.findIndex((kind) => kind.applies(dependency, view));
    if (order >= 0) culprits[isNamedInWaiver(dependency, kinds[order]?.code ?? '', view) ? 'accepted' : 'open'].push({ dependency, order });
  }
  return [culprits.open, culprits.accepted].flatMap((found) => {
    found.sort((a, b) => a.order - b.order || a.dependency.path.length - b.dependency.path.length);
    const [worst, ...others] = found;
    const kind = worst && kinds[worst.order];
    return worst && kind ? [describe(worst.dependency, others.map((each) => each.dependency), kind, kinds, view)] : [];
  });
}

interface Culprit {
  readonly dependency: AssessedDependency;
  /** The place of its finding's kind in the table. */
  readonly order: number;
}

/** True where a waiver covers it now or did once: an expired one is told apart from it. */
function isNamedInWaiver({ name, place }: AssessedDependency, code: string, { policy, pkg }: PackageView): boolean {
  return policy.waivers.some(({ expires: _, ...waiver }) => waives(waiver, { code, file: place.file, subject: name, package: pkg.name }, ''));
}

function describe(dependency: AssessedDependency, others: readonly AssessedDependency[], kind: DependencyFindingKind, kinds: readonly DependencyFindingKind[], view: PackageView): Finding {
  const message = kind.message(dependency, view);
  const through: Message = dependency.path.length > 1 ? { id: 'finding.dependency.through', args: { message, path: dependency.path.join(' → ') } } : message;
  const whole: Message = others.length > 0 ? { id: 'finding.dependency.and-others', args: { message: through, count: others.length } } : through;
  return {
    code: kind.code,
    severity: kind.severity(dependency, view),
    message: whole,
    file: dependency.place.file,
    range: dependency.place.range,
    related: [...evidencePlaces(dependency), ...others.slice(0, RELATED).flatMap((other) => otherPlace(other, kinds, view))],
    package: view.pkg.name,
    subject: dependency.name,
    fixes: kind.fixes(dependency, view),
  };
}

function evidencePlaces(dependency: AssessedDependency): RelatedPlace[] {
  return dependency.licence.evidence
    .filter(({ file }) => file !== '')
    .map(({ file, line, value, kind }) => {
      const position = { line: Math.max(0, line - 1), character: 0 };
      return { file, range: { start: position, end: position }, message: { id: `evidence.${kind}`, args: { value } } };
    });
}

function otherPlace(other: AssessedDependency, kinds: readonly DependencyFindingKind[], view: PackageView): RelatedPlace[] {
  const kind = kinds.find((each) => each.applies(other, view));
  const [evidence] = evidencePlaces(other);
  return kind ? [relatedDependency(other, evidence)] : [];
}
