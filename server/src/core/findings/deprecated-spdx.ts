import type { FileFindingKind } from './kind';
import { corrections, writtenIds } from './spdx-ids';

/** An id the SPDX list has retired, with the current ones to choose from: `GPL-3.0` never said whether later versions count. */
export const deprecatedSpdx: FileFindingKind = {
  code: 'deprecated-spdx',
  find: (facts, view) =>
    writtenIds(facts, view, 'deprecated')
      .map(({ id, range }) => ({
        code: 'deprecated-spdx',
        severity: 'information' as const,
        message: { id: 'finding.deprecated-spdx' as const, args: { id: id.id, replacements: { anyOf: id.replacements } } },
        file: facts.path,
        range,
        related: [],
        subject: id.id,
        fixes: corrections(id, facts, view).map(({ expression, preferred }) => ({
          fix: 'replace-value',
          title: { id: 'fix.replace-value' as const, args: { value: id.id, expression } },
          arguments: { file: facts.path, line: String(range.start.line), character: String(range.start.character), value: id.id, expression },
          ...(preferred && { preferred: true }),
        })),
      })),
};
