import { rangeOf } from '../assessment/declarations';
import { isFixture, isVendored } from '../assessment/quiet';
import type { MessageId } from '../messages/model';
import type { FileFindingKind } from './kind';

/** Something meant as an `SPDX-License-Identifier` tag that tools do not read as one, or that holds no expression. */
export const malformedSpdxTag: FileFindingKind = {
  code: 'malformed-spdx-tag',
  find: (facts, { engine }) =>
    isFixture(facts.path) || isVendored(facts.path)
      ? []
      : (facts.header?.malformed ?? [])
          .filter(({ span }) => !(facts.header?.tags ?? []).some((tag) => tag.span.start === span.start && engine.idsOf(tag.value.value).some(({ standing }) => standing === 'unknown')))
          .map(({ span, problem, corrected }) => {
            const range = rangeOf(facts, span);
            return {
              code: 'malformed-spdx-tag',
              severity: 'warning' as const,
              message: { id: `finding.malformed-spdx-tag.${problem}` as MessageId, args: { corrected: corrected ?? '' } },
              file: facts.path,
              range,
              related: [],
              subject: problem,
              fixes: [],
            };
          }),
};
