import type { ResolvedLicence } from './model';

const WITHHELD = /\b(?:unlicen[cs]ed|proprietary|commercial|all rights reserved)\b/i;

/** The word by which a component withholds a licence on purpose, such as npm's `UNLICENSED` and Composer's `proprietary`: nobody needs to be reminded of adding one. SPDX `NONE` only says that there is none. */
export function withheldBy({ status, evidence }: Pick<ResolvedLicence, 'status' | 'evidence'>): string | undefined {
  return status === 'none' ? evidence.find(({ value }) => WITHHELD.test(value))?.value : undefined;
}
