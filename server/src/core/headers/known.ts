import current from 'spdx-license-ids/index.json';
import deprecated from 'spdx-license-ids/deprecated.json';
import deprecatedExceptions from 'spdx-exceptions/deprecated.json';
import { EXCEPTION_IDS } from '../expression/exception-ids';

const CURRENT = new Set<string>([...current, ...EXCEPTION_IDS]);
/** On the list too, with the `+` as part of the id; the package leaves them out (https://spdx.org/licenses/#deprecated). */
const WITH_PLUS = ['GPL-1.0+', 'GPL-2.0+', 'GPL-3.0+', 'LGPL-2.0+', 'LGPL-2.1+', 'LGPL-3.0+'];
const DEPRECATED = new Set<string>([...deprecated, ...WITH_PLUS, ...deprecatedExceptions]);

/** Where an id of a tag or of a licence file stands on the SPDX licence list; letter case counts, as in REUSE. */
export function standingOf(id: string): 'current' | 'deprecated' | 'unknown' {
  if (CURRENT.has(id)) return 'current';
  return DEPRECATED.has(id) ? 'deprecated' : 'unknown';
}

/** True for an id of the SPDX lists (with or without a final `+`) and for the project's own `LicenseRef-...`. */
export function isKnownId(id: string): boolean {
  return (
    standingOf(id.endsWith('+') ? id.slice(0, -1) : id) !== 'unknown' ||
    standingOf(id) !== 'unknown' ||
    isLicenceRef(id)
  );
}

/** `LicenseRef-` and letters, digits, `.` or `-` (SPDX 2.3, Annex D; in REUSE without a document reference). */
export function isLicenceRef(id: string): boolean {
  return /^LicenseRef-[a-zA-Z0-9.-]+$/.test(id);
}
