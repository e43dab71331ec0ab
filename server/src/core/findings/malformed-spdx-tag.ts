import { rangeOf } from '../assessment/declarations';
import { isFixture, isVendored } from '../assessment/quiet';
import type { FileFindingKind } from './kind';

/** An `SPDX-License-Identifier` tag whose value is no expression: tools read nothing, or something else. */
export const malformedSpdxTag: FileFindingKind = {
  code: 'malformed-spdx-tag',
  find: (facts, { engine }) =>
    isFixture(facts.path) || isVendored(facts.path)
      ? []
      : (facts.header?.tags ?? [])
          .filter(({ error, value }) => error !== undefined && !engine.idsOf(value.value).some(({ standing }) => standing === 'unknown'))
          .map(({ value, error }) => ({
            code: 'malformed-spdx-tag',
            severity: 'warning' as const,
            message: { id: 'finding.malformed-spdx-tag' as const, args: { value: value.value, error: error ?? '' } },
            file: facts.path,
            range: rangeOf(facts, value.span),
            related: [],
            subject: value.value,
            fixes: [],
          })),
};
