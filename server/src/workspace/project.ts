import type { ProjectAssessment } from '../core/findings/assess';
import { assessProject } from '../core/findings/assess';
import type { AssessedPackage } from '../core/assessment/model';
import { conventionsMeant, readConventions } from '../core/assessment/conventions';
import { copiedWorks } from '../core/assessment/copied-work';
import type { CopiedWorks } from '../core/assessment/copied-work';
import type { Engine } from '../core/assessment/engine';
import type { FileFacts } from '../core/facts/model';
import { edgesOf, NO_EDGES } from '../core/graph/edges';
import type { PackageEdges } from '../core/graph/edges';
import type { FileView } from '../core/findings/kind';
import type { Conventions } from '../core/assessment/conventions';
import { FINDING_CODES } from '../core/findings/registry';
import type { Policy } from '../core/policy/model';
import { createReuseView } from '../core/reuse/view';
import type { ReuseView } from '../core/reuse/view';
import { folderOf } from '../core/text/paths';
import type { GraphCache } from './graphs';
import type { WorkspaceInput } from './packages';
import { readPackages } from './packages';
import type { Together } from './scan/kept-together';
import { inSlices, NEVER_STOPPED } from './slices';

/** The workspace judged as a whole; `viewOf` gives what it means for one file. */
export interface ProjectState {
  readonly assessment: ProjectAssessment;
  readonly conventions: Conventions;
  readonly reuse: ReuseView;
  /** What was found in all files together, to be kept. */
  readonly together: Together;
  /** The limit of components that a package reached, if one did. */
  readonly limited?: { readonly limit: number };
  /** True where these facts were judged, of a file that is not covered. */
  knows(facts: FileFacts): boolean;
  /** True where a policy leaves the path out. */
  isIgnored(path: string): boolean;
  policyAt(file: string): Policy;
  /** Which component of a package needs which, worked out when it is asked for. */
  edgesOf(pkg: AssessedPackage): PackageEdges;
  engineAt(folder: string): Engine;
  readonly workOf: CopiedWorks;
  viewOf(facts: Pick<FileFacts, 'path' | 'role'>): FileView;
}

export interface ProjectStateInput extends WorkspaceInput {
  /** What files state, from the state before, where nothing but manifests changed since, and no policy. */
  readonly kept?: Pick<ProjectState, 'conventions' | 'reuse'>;
  /** What an earlier session found in all these files together; asked at the moment it is used. */
  readonly recall?: () => Together | undefined;
}

const NO_FILES: ReadonlyMap<string, FileFacts> = new Map();

/**
 * Groups, resolves and judges everything the facts say, with pauses; `undefined` where it was stopped. Graphs are kept per set of
 * documents, so that an edit costs one package.
 */
export async function buildProjectState(input: ProjectStateInput, graphs: GraphCache): Promise<ProjectState | undefined> {
  const { pause = NEVER_STOPPED } = input;
  const read = await readPackages(input, graphs);
  if (!read) return undefined;
  const { files, packages, graphOf, policyAt, engineAt, isIgnored } = read;
  const facts = read.counting(input.facts);
  const licenceOf = await input.resolver.resolve({ packages: packages.map((pkg) => ({ pkg, graph: graphOf(pkg) })), files, policyAt }, pause);
  const by = JSON.stringify(input.policy ?? null);
  const before = input.recall?.();
  const recalled = before?.by === by ? before : undefined;
  const reuse = input.kept?.reuse ?? createReuseView(facts, input.above);
  const conventions = input.kept?.conventions ?? (recalled ? conventionsMeant(recalled.conventions) : readConventions(facts.values(), policyAt('').copyright));
  const assessment = await inSlices(assessProject({ ...read, covered: () => coveredIn(facts), reuse, licenceOf, ...(recalled?.licences && { sourceLicences: recalled.licences }) }), pause);
  if (!assessment) return undefined;
  const limited = packages.map((pkg) => graphOf(pkg).limited).find((limit) => limit !== undefined);
  const workOf = copiedWorks({ packages: assessment.packages, policyAt, exists: input.exists });
  /** What a project means for its files is the same for all files of a folder; covered ones are not told of other files, nor of the day. */
  const views = new Map<string, FileView>();
  const coveredViews = new Map<string, FileView>();
  return {
    assessment,
    conventions,
    reuse,
    together: { by, conventions: conventions.meaning, ...(assessment.sourceLicences && { licences: assessment.sourceLicences }) },
    ...(limited && { limited }),
    knows: read.knows,
    isIgnored,
    policyAt: (file) => policyAt(folderOf(file)),
    edgesOf: (pkg) => {
      const project = packages[assessment.packages.indexOf(pkg)];
      return project ? edgesOf(project, graphOf(project), packages) : NO_EDGES;
    },
    engineAt,
    workOf,
    viewOf: ({ path, role }) => {
      const folder = folderOf(path);
      const known = (role === 'covered' ? coveredViews : views).get(folder);
      if (known) return known;
      const outbound = assessment.outboundAt(folder);
      const own = assessment.ownAt(folder);
      const work = workOf(folder);
      const view: FileView = { files, policy: policyAt(folder), engine: engineAt(folder), conventions, reuse, today: input.today, codes: FINDING_CODES, exists: input.exists, laterSaid: assessment.laterSaidAt(folder), ...(outbound !== undefined && { outbound }), ...(own !== undefined && { own }), ...(work && { work }) };
      views.set(folder, view);
      const covered = { ...view, files: NO_FILES, exists: () => false, today: '' };
      coveredViews.set(folder, covered);
      return role === 'covered' ? covered : view;
    },
  };
}

function* coveredIn(facts: ReadonlyMap<string, FileFacts>): Iterable<FileFacts> {
  for (const each of facts.values()) if (each.role === 'covered') yield each;
}
