import { writtenIdKind } from './spdx-ids';

/** An id that stands on no list: a slip of the pen, a licence that needs a `LicenseRef-`, or an exception that is not listed. */
export const unknownSpdxId = writtenIdKind('unknown-spdx-id', 'unknown', 'error', ({ id, exception, replacements }) =>
  replacements.length > 0 ? { id: 'finding.unknown-spdx-id.similar', args: { id, replacements: { anyOf: replacements } } } : { id: exception ? 'finding.unknown-spdx-id.exception' : 'finding.unknown-spdx-id', args: { id } },
);
