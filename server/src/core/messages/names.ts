import type { Message } from './model';

/** The first `limit` of a list of names, each told once, with the number of the others at its end. */
export function firstNames(names: readonly string[], limit: number): readonly (string | Message)[] {
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, limit);
  const more = distinct.length - shown.length;
  return more > 0 ? [...shown, { id: 'text.more-names', args: { count: more } }] : shown;
}
