import { rangeOf } from '../facts/range';
import { speaksForProject } from '../facts/quiet';
import type { FileFindingKind } from './kind';

/** What a manifest or lock file says that cannot be read; the rest of it is still used. */
export const malformedManifest: FileFindingKind = {
  code: 'malformed-manifest',
  asks: speaksForProject,
  find: (facts) =>
    [...(facts.manifest?.problems ?? []), ...facts.problems]
      .map((problem) => ({
        code: 'malformed-manifest',
        severity: problem.severity,
        message: problem.message,
        file: facts.path,
        range: rangeOf(facts, problem.span),
        related: [],
        fixes: [],
      }))
      // What else is wrong on a line follows from the first.
      .filter(({ range }, at, all) => all.findIndex((other) => other.range.start.line === range.start.line) === at),
};
