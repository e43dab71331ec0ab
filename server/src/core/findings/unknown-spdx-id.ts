import { writtenIdKind } from './spdx-ids';

/** An id that stands on no list: a slip of the pen, or a licence that needs a `LicenseRef-`. */
export const unknownSpdxId = writtenIdKind('unknown-spdx-id', 'unknown', 'error', ({ id, replacements }) =>
  replacements.length > 0 ? { id: 'finding.unknown-spdx-id.similar', args: { id, replacements: { anyOf: replacements } } } : { id: 'finding.unknown-spdx-id', args: { id } },
);
