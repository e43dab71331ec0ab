import type { OutboundDeclaration } from './model';

/**
 * What else a package's own words can mean than the `expression` it is judged by: licences listed together of which it is not said whether
 * one may choose, or a GNU text that leaves later versions open. `declarations` are those of its folder and of the folders above.
 * Empty where one of them says just that expression.
 */
export function otherReadings(expression: string, declarations: readonly OutboundDeclaration[]): readonly string[] {
  const saying = declarations.filter((each) => each.expression !== undefined && (each.expression === expression || `${each.expression}-only` === expression));
  if (saying.some(({ status }) => status !== 'ambiguous')) return [];
  return [...new Set(saying.flatMap(({ candidates }) => candidates))].filter((each) => each !== expression);
}
