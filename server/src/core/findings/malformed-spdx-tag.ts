import { rangeOf } from '../facts/range';
import { isFixture, isVendored } from '../facts/quiet';
import type { MessageId } from '../messages/model';
import type { Position } from '../text/span';
import { isExample } from '../facts/statement';
import type { FileFindingKind } from './kind';
import type { FixOffer } from './model';

/** Something meant as an `SPDX-License-Identifier` tag that tools do not read as one, or that holds no expression. */
export const malformedSpdxTag: FileFindingKind = {
  code: 'malformed-spdx-tag',
  find: (facts, { engine, reuse }) =>
    // Where another source states the licence under REUSE, nobody reads the file's own words.
    isFixture(facts.path) || isVendored(facts.path) || (reuse.inUse && (reuse.reportOf(facts)?.sources ?? []).some(({ source, statements }) => source !== facts.path && statements.tags.length > 0))
      ? []
      : (facts.header?.malformed ?? [])
          .filter(({ span }) => (reuse.inUse || !isExample(facts, span)) && !(facts.header?.tags ?? []).some((tag) => tag.span.start === span.start && engine.idsOf(tag.value.value).some(({ standing }) => standing === 'unknown')))
          .map(({ span, found, problem, corrected }) => {
            const range = rangeOf(facts, span);
            return {
              code: 'malformed-spdx-tag',
              severity: 'warning' as const,
              message: { id: `finding.malformed-spdx-tag.${problem}` as MessageId, args: { corrected: corrected ?? '' } },
              file: facts.path,
              range,
              related: [],
              subject: problem,
              fixes: corrected === undefined ? [] : [correction(facts.path, range.start, found, corrected)],
            };
          }),
};

function correction(file: string, { line, character }: Position, value: string, expression: string): FixOffer {
  return {
    fix: 'replace-value',
    title: { id: 'fix.replace-value', args: { value, expression } },
    arguments: { file, line: String(line), character: String(character), value, expression },
    preferred: true,
  };
}
