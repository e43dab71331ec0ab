import type { ResolvedLicence } from './model';

const WITHHELD = /\b(?:unlicen[cs]ed|proprietary|commercial|all rights reserved)\b/i;

/** The words by which a component withholds a licence on purpose, such as npm's `UNLICENSED`, Composer's `proprietary` and those of its licence file: nobody needs to be reminded of adding one. SPDX `NONE` only says that there is none. */
export function withheldBy({ status, evidence }: Pick<ResolvedLicence, 'status' | 'evidence'>): string | undefined {
  return status === 'none' ? evidence.find(({ kind, value }) => kind === 'licence-words' || WITHHELD.test(value))?.value : undefined;
}
