import { readDeclared } from '../declared/read';
import { findLicenceId } from '../expression/ids';
import { claimsOf } from './claims';
import type { Claim } from './claims';
import type { Notice } from './notices/find';
import { UNVERSIONED } from './notices/unversioned';

/** A claim that leaves nothing open. */
export const PLAIN = {
  certain: true,
  unversioned: false,
  vague: false,
  laterOpen: false,
  alternative: false,
  exception: false,
} as const;

/** What a tag with this expression claims. */
export function tagClaims(stated: string): Claim[] {
  return claimsOf(stated, { ...PLAIN, source: 'tag' }).map((claim) => ({ ...claim, options: claim.options.map(meantId) }));
}

/** What a notice claims; nothing where it merely names a licence. */
export function noticeClaims({ context, expression, certain, alternative, exception, unversioned, vague }: Notice): Claim[] {
  if (context === 'mention') return [];
  const source = context === 'reference' ? 'reference' : 'notice';
  return claimsOf(expression, { ...PLAIN, source, certain, alternative, exception, unversioned, vague });
}

/** What an id on no list is another name of: `BSD-2` is BSD-2-Clause. */
function meantId(stated: string): string {
  if (stated.includes(' ') || stated.startsWith('LicenseRef-') || stated.startsWith('DocumentRef-') || findLicenceId(stated) !== undefined) return stated;
  const { status, expression, candidates } = readDeclared(stated, 'generic');
  const meant = status === 'normalised' ? expression : UNVERSIONED.get(stated.toLowerCase())?.expression;
  return meant !== undefined && (candidates.length === 0 || candidates.includes(meant)) ? meant : stated;
}
