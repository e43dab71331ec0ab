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
