import type { Message } from './model';

/** The first `limit` of a list of names, each told once, with the number of the others at its end, so that all add up: a name may stand for several versions. */
export function firstNames(names: readonly string[], limit: number): readonly (string | Message)[] {
  const shown = [...new Set(names)].slice(0, limit);
  const more = names.length - shown.length;
  return more > 0 ? [...shown, { id: 'text.more-names', args: { count: more } }] : shown;
}
