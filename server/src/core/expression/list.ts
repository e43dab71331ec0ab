import licenceIds from 'spdx-license-ids/index.json';
import spdxLicences from 'spdx-license-list';

/** What the SPDX licence list says of one licence. */
export interface ListedLicence {
  readonly id: string;
  readonly name: string;
  readonly osiApproved: boolean;
  /** Its page on spdx.org, with the text. */
  readonly page: string;
}

/** The entry of an id in its exact case, current or deprecated. */
export function listedLicence(id: string): ListedLicence | undefined {
  const entry = Object.hasOwn(spdxLicences, id) ? spdxLicences[id] : undefined;
  return entry && { id, name: entry.name, osiApproved: entry.osiApproved, page: spdxPage(id) };
}

/** Current licence ids, without the deprecated ones. */
export const LICENCE_IDS: readonly string[] = licenceIds;

/** The SPDX page of a licence or exception id. */
export function spdxPage(id: string): string {
  return `https://spdx.org/licenses/${encodeURIComponent(id)}.html`;
}
