import type { Message } from '../messages/model';
import type { Span } from '../text/span';
import { upwards } from './above';
import type { ReuseProject } from './model';

/** Why a project cannot be checked at all, with the file to blame. */
export interface ReuseFailure {
  readonly file: string;
  readonly span: Span;
  readonly message: Message;
}

/** A REUSE.toml or dep5 that cannot be read, or both kinds in one project, stop the check (exit status 2 of the REUSE tool). */
export function failureOf({ tomls, dep5, above }: Pick<ReuseProject, 'tomls' | 'dep5' | 'above'>): ReuseFailure | undefined {
  const outer = above && failureOf(above);
  if (outer) return { ...outer, file: upwards(above) + outer.file };
  const [toml] = tomls;
  if (dep5 && toml) {
    return { file: dep5.path, span: { start: 0, end: 0 }, message: { id: 'reuse.both', args: { toml: toml.path, dep5: dep5.path } } };
  }
  for (const { path, problems } of [...tomls, ...(dep5 ? [dep5] : [])]) {
    const problem = problems.find(({ severity }) => severity === 'error');
    if (problem) return { file: path, span: problem.span, message: problem.message };
  }
  return undefined;
}
