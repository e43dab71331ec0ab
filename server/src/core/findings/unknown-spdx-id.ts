import type { FileFindingKind } from './kind';
import { corrections, writtenIds } from './spdx-ids';

/** An id that stands on no list: a slip of the pen, or a licence that needs a `LicenseRef-`. */
export const unknownSpdxId: FileFindingKind = {
  code: 'unknown-spdx-id',
  find: (facts, view) =>
    writtenIds(facts, view, 'unknown')
      .map(({ id, range }) => ({
        code: 'unknown-spdx-id',
        severity: 'error' as const,
        message: id.replacements.length > 0 ? { id: 'finding.unknown-spdx-id.similar' as const, args: { id: id.id, replacements: { anyOf: id.replacements } } } : { id: 'finding.unknown-spdx-id' as const, args: { id: id.id } },
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
