import { agreementOf } from '../declared/agree';
import type { LicencePlace } from '../declared/agree';
import { laterOpenIn } from './later-open';
import type { OutboundDeclaration } from './model';

/** True where two declarations can both be true; see core/declared/agree. `beside` are the declarations among which they stand. */
export function declarationsAgree(a: OutboundDeclaration, b: OutboundDeclaration, beside: readonly OutboundDeclaration[]): boolean {
  return !deniesLaterOf(a, b) && !deniesLaterOf(b, a) && agreementOf(placeOf(a), placeOf(b), beside.map(placeOf)).agrees;
}

/** True where a licence file says in words that later versions count, and the other place that they do not. */
function deniesLaterOf({ later, expression = '' }: OutboundDeclaration, other: OutboundDeclaration): boolean {
  return later === true && other.kind !== 'text' && other.kind !== 'file' && other.expression === expression.replace('-or-later', '-only') && laterOpenIn(other) === undefined;
}

/** A reference to a licence file stands for the text in it. */
function placeOf({ kind, value, status, expression, candidates }: OutboundDeclaration): LicencePlace {
  if (kind === 'file' && expression !== undefined) return { kind: 'text', value: expression, status, candidates, expression };
  if (kind === 'list' && candidates.length > 0) return { kind: 'stated', value, status, candidates };
  return { kind: kind === 'text' ? 'text' : 'stated', value, status, candidates, ...(expression !== undefined && { expression }) };
}
