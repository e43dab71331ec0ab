import { agreementOf } from '../declared/agree';
import type { LicencePlace } from '../declared/agree';
import type { OutboundDeclaration } from './model';

/** An id without what it says about later versions: `GPL-3.0-only`, `GPL-3.0+` and `GPL-3.0` are one text. */
function textOf(id: string): string {
  return id.replace(/(-only|-or-later|\+)$/, '').replace(/-no-copyleft-exception$/, '');
}

function idsOf(expression: string): string[] {
  return expression.split(/[\s()]+/).filter((part) => part !== '' && !/^(AND|OR|WITH)$/.test(part));
}

/** True where a file's header and the outbound say the same: equal, or one text with only/or-later open, or one of the outbound's own. */
export function expressionsMeet(header: string, outbound: string): boolean {
  const [stated, whole] = [idsOf(header), idsOf(outbound)];
  return header === outbound || (stated.length > 0 && stated.every((x) => whole.some((y) => textOf(x) === textOf(y))));
}

/** True where two declarations can both be true; see core/declared/agree. `beside` are the declarations among which they stand. */
export function declarationsAgree(a: OutboundDeclaration, b: OutboundDeclaration, beside: readonly OutboundDeclaration[]): boolean {
  return agreementOf(placeOf(a), placeOf(b), beside.map(placeOf)).agrees;
}

/** A reference to a licence file stands for the text in it. */
function placeOf({ kind, value, status, expression, candidates }: OutboundDeclaration): LicencePlace {
  if (kind === 'file' && expression !== undefined) return { kind: 'text', value: expression, status, candidates, expression };
  return { kind: kind === 'text' ? 'text' : 'stated', value, status, candidates, ...(expression !== undefined && { expression }) };
}
