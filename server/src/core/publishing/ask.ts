import type { AssessedDependency, OutboundDeclaration } from '../assessment/model';
import { isOwnSource } from '../facts/own-sources';
import type { FileFacts } from '../facts/model';
import { acceptedIn } from '../findings/standing';
import { withheldBy } from '../resolution/withheld';
import type { Message } from '../messages/model';
import { baseNameOf, folderOf } from '../text/paths';
import type { PublishView } from './model';

/** Licence files in the root and in LICENSES/ that hold, or should hold, a licence's text; notices are no such files. */
export function rootTexts({ files }: PublishView): readonly FileFacts[] {
  return [...files.values()].filter(({ path, role }) => role === 'licence-text' && ['', 'LICENSES'].includes(folderOf(path)) && !/^(?:notice|copyright)/i.test(baseNameOf(path)));
}

/** True where a file holds the text of a licence that is known. */
export function holdsText({ licenceText }: FileFacts): boolean {
  return licenceText?.matches.some(({ kind }) => kind === 'text') ?? false;
}

/** The publiccode.yml in the root, by whatever of its two names. */
export function publiccodeIn({ files }: PublishView): FileFacts | undefined {
  return files.get('publiccode.yml') ?? files.get('publiccode.yaml');
}

/** The document in the root, or in the folders where code hosts look for it, whose name begins so: the first by its path. */
export function documentNamed({ documents }: PublishView, name: RegExp): readonly [path: string, text: string] | undefined {
  return [...documents].filter(([path]) => name.test(baseNameOf(path))).sort(([a], [b]) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))[0];
}

/** The project's own source files. */
export function ownSources({ files }: PublishView): readonly FileFacts[] {
  return [...files.values()].filter(isOwnSource);
}

export interface Components {
  readonly all: readonly AssessedDependency[];
  /** Those that may not go into the project. */
  readonly no: readonly AssessedDependency[];
  /** Those of which nobody can tell for sure: uncertain, or without a licence that is known. */
  readonly open: readonly AssessedDependency[];
}

/** What is said where nobody knows the licences of components. */
export const MAKE_KNOWN: Message = { id: 'publish.fix.dependency-licences-known' };

/** How components of all packages stand, without what the policy accepts. What is only a tool is no part of what is published, unless it is known not to fit. */
export function componentsOf({ assessment }: PublishView, test: (dependency: AssessedDependency) => boolean = () => true): Components {
  const all: AssessedDependency[] = [];
  const no: AssessedDependency[] = [];
  const open: AssessedDependency[] = [];
  // A package of the project that another depends on is no component of others.
  const own = new Set(assessment.packages.map(({ name }) => name));
  for (const pkg of assessment.packages) {
    const accepted = acceptedIn(pkg, assessment);
    for (const dependency of pkg.dependencies.filter(({ name, licence }) => !own.has(name) || licence.expression !== undefined)) {
      if (!test(dependency) || (dependency.use === 'tool' && dependency.verdict?.verdict !== 'no')) continue;
      all.push(dependency);
      if (accepted.has(dependency)) continue;
      if (dependency.verdict?.verdict === 'no') no.push(dependency);
      else if (dependency.verdict === undefined || dependency.verdict.verdict === 'uncertain') open.push(dependency);
    }
  }
  return { all, no, open };
}

/** What only serves to build, test or develop the project, and is left out of `componentsOf`. */
export function toolsIn({ assessment }: PublishView): readonly AssessedDependency[] {
  return assessment.packages.flatMap(({ dependencies }) => dependencies.filter(({ use, verdict }) => use === 'tool' && verdict?.verdict !== 'no'));
}

/** Components whose licence is not known. That one comes with none, and all rights are reserved, is known. */
export function unlicensedIn(view: PublishView): readonly AssessedDependency[] {
  return componentsOf(view).all.filter((each) => each.licence.expression === undefined && !isReserved(each));
}

/** True for a component that says that nobody may use it, and for one known to come without licence: all rights are reserved. */
export function isReserved({ licence, verdict }: AssessedDependency): boolean {
  return licence.status === 'none' && (withheldBy(licence) !== undefined || verdict?.verdict === 'no');
}

/** The names of components in order, one for each, so that what a message names and counts is as many as it says. */
export function namesOf(components: readonly AssessedDependency[]): readonly string[] {
  return components.map(({ name }) => name).sort();
}

/** The places that say whether later versions of a GNU licence count; the text of such a licence alone does not. */
export function saidIntents({ root }: PublishView): readonly OutboundDeclaration[] {
  return root.flatMap(({ outbound: { declarations } }) => declarations).filter(({ expression, status }) => status !== 'ambiguous' && /-(?:only|or-later)\b/.test(expression ?? ''));
}
