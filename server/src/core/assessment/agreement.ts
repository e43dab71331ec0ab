import type { OutboundDeclaration } from './model';

const GNU_OPEN = /^(A?GPL|LGPL|GFDL)-(\d+\.\d+)$/;

/** An id without what it says about later versions: `GPL-3.0-only`, `GPL-3.0+` and `GPL-3.0` are one text. */
function textOf(id: string): string {
  return id.replace(/(-only|-or-later|\+)$/, '').replace(/-no-copyleft-exception$/, '');
}

function idsOf(expression: string): string[] {
  return expression.split(/[\s()]+/).filter((part) => part !== '' && !/^(AND|OR|WITH)$/.test(part));
}

/** True where two expressions can both be true of one work. A bare GNU version leaves only/or-later open; so does a licence text. */
function expressionsAgree(a: OutboundDeclaration, b: OutboundDeclaration, left: string, right: string): boolean {
  if (left === right) return true;
  const ids = [idsOf(left), idsOf(right)] as const;
  const open = (declaration: OutboundDeclaration, id: string): boolean => declaration.kind === 'text' || GNU_OPEN.test(id) || id.startsWith('EUPL-');
  const meets = (x: string, y: string): boolean => x === y || (textOf(x) === textOf(y) && (open(a, x) || open(b, y)));
  // A text is one of several for a dual-licensed work, or the base of one with an exception.
  if (a.kind === 'text' || b.kind === 'text') return ids[0].some((x) => ids[1].some((y) => meets(x, y)));
  return ids[0].length === ids[1].length && ids[0].every((x) => ids[1].some((y) => meets(x, y)));
}

/** True where a file's header and the outbound say the same: equal, or one text with only/or-later open, or one of the outbound's own. */
export function expressionsMeet(header: string, outbound: string): boolean {
  const [stated, whole] = [idsOf(header), idsOf(outbound)];
  return header === outbound || (stated.length > 0 && stated.every((x) => whole.some((y) => textOf(x) === textOf(y))));
}

/**
 * True where two declarations can both be true. What is ambiguous agrees where one of its readings does; what cannot be
 * read says nothing. Several texts beside each other are no contradiction: a statement agrees with them where one of
 * `beside` (all declarations of the folder) is a text of it.
 */
export function declarationsAgree(a: OutboundDeclaration, b: OutboundDeclaration, beside: readonly OutboundDeclaration[] = []): boolean {
  if (a.status === 'invalid' || b.status === 'invalid') return true;
  if (a.kind === 'text' && b.kind === 'text') return true;
  if (a.status === 'none' || b.status === 'none') return a.status === b.status;
  if (a.kind === 'text' || b.kind === 'text') {
    const [text, stated] = a.kind === 'text' ? [a, b] : [b, a];
    return [text, ...beside.filter(({ kind }) => kind === 'text')].some((each) => readingsAgree(each, stated));
  }
  return readingsAgree(a, b);
}

function readingsAgree(a: OutboundDeclaration, b: OutboundDeclaration): boolean {
  const readings = (each: OutboundDeclaration): readonly string[] => (each.expression !== undefined ? [each.expression, ...each.candidates] : each.candidates);
  const [left, right] = [readings(a), readings(b)];
  if (left.length === 0 || right.length === 0) return true;
  return left.some((x) => right.some((y) => expressionsAgree(a, b, x, y)));
}
