import { writtenIdKind } from './spdx-ids';

/** An id the SPDX list has retired, with the current ones to choose from: `GPL-3.0` never said whether later versions count. */
export const deprecatedSpdx = writtenIdKind('deprecated-spdx', 'deprecated', 'information', ({ id, replacements }) => ({ id: 'finding.deprecated-spdx', args: { id, replacements: { anyOf: replacements } } }));
