import type { ReuseView } from '../reuse/view';
import type { FileFacts } from './model';
import { isFixture, isTestData, isVendored, isWrapper } from './quiet';
import { isSourceCode } from './source-code';
import type { FileStatement } from './statement';
import { statementOf } from './statement';

/** A source file that goes into what is published, with the licence it states. */
export interface StatingSource {
  readonly facts: FileFacts;
  readonly statement: FileStatement;
}

/** True for code of the project itself, with something in it. */
export function isOwnSource(facts: FileFacts): boolean {
  return isShipped(facts) && !isVendored(facts.path);
}

/** True for source code that goes into what is published: files for tests and examples and build wrappers do not. */
export function isShipped({ path, role, empty }: FileFacts): boolean {
  return role === 'covered' && empty === undefined && isSourceCode(path) && !isTestData(path) && !isFixture(path) && !isWrapper(path);
}

/** Those of `files` that go into what is published and state a licence: the project's own, and what it has taken in. */
export function* statingSources(files: Iterable<FileFacts>, reuse: ReuseView): Iterable<StatingSource> {
  for (const facts of files) {
    const statement = isShipped(facts) ? statementOf(facts, reuse) : undefined;
    if (statement) yield { facts, statement };
  }
}

/** The licences that the project's own sources state, in the order of the files. */
export interface StatedLicences {
  readonly expressions: readonly string[];
  /** The paths of those that state it. */
  pathsOf(expression: string): readonly string[];
}

/** Share of the own sources that must say it of the project, where few state anything. */
const LATER_SHARE = 0.1;
const LEAST_LATER = 2;

/** True where most of the project's own sources that state a licence, and no few of them all, state `version` (`GPL-3.0`) or later. */
export function mostSayLater(version: string, files: Iterable<FileFacts>, reuse: ReuseView): boolean {
  let all = 0;
  let stating = 0;
  let later = 0;
  for (const facts of files) {
    if (!isOwnSource(facts)) continue;
    all++;
    const expression = statementOf(facts, reuse)?.expression;
    if (expression !== undefined) stating++;
    if (expression === `${version}-or-later`) later++;
  }
  return later >= Math.max(LEAST_LATER, all * LATER_SHARE) && later * 2 > stating;
}

/** Looks through the sources once, and not before it is asked; not for the `expressions` where these are known. */
export function statedLicences(read: () => ReadonlyMap<string, readonly string[]>, expressions?: readonly string[]): StatedLicences {
  let known: ReadonlyMap<string, readonly string[]> | undefined;
  const all = (): ReadonlyMap<string, readonly string[]> => (known ??= read());
  return { expressions: expressions ?? [...all().keys()], pathsOf: (expression) => all().get(expression) ?? [] };
}

/** The licences that the project's own sources state, each with the paths of those that do. */
export function licencesOfSources(files: Iterable<FileFacts>, reuse: ReuseView): ReadonlyMap<string, readonly string[]> {
  const stated = new Map<string, string[]>();
  for (const { facts, statement: { expression } } of statingSources(files, reuse)) {
    if (isVendored(facts.path)) continue;
    const paths = stated.get(expression);
    if (paths) paths.push(facts.path);
    else stated.set(expression, [facts.path]);
  }
  return stated;
}
