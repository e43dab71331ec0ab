import { licenceIds } from '../declared/same';
import type { HeaderFacts } from '../headers/model';
import type { Claim } from './claims';
import type { Demands } from './contradiction';
import { NOT_OPEN } from './contradiction';
import type { LicenceStatement } from './model';

/** Words without which the head of a source file names no licence that asks for much. */
const MAY_ASK = /GPL|general public|SPDX-Licen|commercial|\bEUPL\b|\bSSPL\b|PolyForm|Business Source|Secondary Licenses/i;

/** True where the head of a source file may state a licence that asks for more than permissive ones do. */
export function mayAsk(head: string): boolean {
  return MAY_ASK.test(head);
}

/** What the head of a component's source file states of it, at its line there. Several notices may be a choice: they say nothing unless all are one licence's. */
export function statementsIn({ tags, notices, derived }: HeaderFacts, file: string, lineAt: (offset: number) => number): readonly LicenceStatement[] {
  const tagged = tags.filter(({ error }) => error === undefined);
  const [notice, ...others] = notices;
  const sure = notice !== undefined && derived !== true && others.every(({ licence }) => licence === notice.licence);
  const said = tagged.length > 0 ? tagged.map(({ expression, span }) => ({ licence: expression, span })) : sure && notice.candidates === undefined ? [notice] : [];
  return said.map(({ licence, span }) => ({ kind: 'header', file, line: lineAt(span.start), values: [[licence]], relation: 'any' }));
}

/**
 * The place of the first head that says more than is stated of the component: that the file is under a copyleft licence which reaches further, or under none that is open.
 * Parts under other permissive licences, choices and exceptions say nothing against it. -1 where there is none.
 */
export function headAgainst(stated: string, heads: readonly Claim[], demands: Demands): number {
  const ids = licenceIds(stated);
  if (ids.length === 0 || /LicenseRef-/.test(stated)) return -1;
  const asked = Math.max(...ids.map(demands));
  if (asked >= NOT_OPEN) return -1;
  return heads.findIndex(({ expression }) => {
    if (expression === undefined || / (?:OR|WITH) /.test(expression)) return false;
    // "Incompatible With Secondary Licenses" takes away the way into the GNU licences (MPL-2.0, 1.5, 3.3 and Exhibit B).
    if (ids.includes('MPL-2.0') && expression === 'MPL-2.0-no-copyleft-exception') return true;
    return Math.max(0, ...licenceIds(expression).map(demands)) > Math.max(asked, 1);
  });
}
