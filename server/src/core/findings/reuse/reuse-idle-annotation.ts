import { rangeOf } from '../../facts/range';
import { EMPTY_RANGE } from '../../text/span';
import type { ReuseFindingKind } from '../kind';

/** A path of REUSE.toml that no covered file has: most often misspelt, or its file was moved. */
export const reuseIdleAnnotation: ReuseFindingKind = {
  code: 'reuse-idle-annotation',
  find: ({ reuse, files }) =>
    reuse.idlePaths().map(({ toml, path: { value, span } }) => {
      const facts = files.get(toml.path);
      return {
        code: 'reuse-idle-annotation',
        // A pattern may wait for files that a build writes.
        severity: value.includes('*') ? ('hint' as const) : ('information' as const),
        message: { id: 'finding.reuse-idle-annotation' as const, args: { value } },
        file: toml.path,
        range: facts ? rangeOf(facts, span) : EMPTY_RANGE,
        related: [],
        subject: value,
        fixes: [],
      };
    }),
};
