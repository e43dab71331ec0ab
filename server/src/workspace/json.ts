/** The value of `text`, or `undefined` where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value at `keys` of nested objects and lists; own properties only. */
export function valueAt(value: unknown, ...keys: readonly (string | number)[]): unknown {
  let at = value;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Readonly<Record<string | number, unknown>>)[key];
  }
  return at;
}

/** The string at a path of keys and indices; undefined where there is none, or only white space. */
export function textAt(value: unknown, ...keys: readonly (string | number)[]): string | undefined {
  const found = valueAt(value, ...keys);
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}

/** The texts of a list; a text alone counts as a list of one. */
export function textsAt(value: unknown, ...keys: readonly (string | number)[]): readonly string[] {
  const found = valueAt(value, ...keys);
  return (Array.isArray(found) ? (found as readonly unknown[]) : [found]).filter((each): each is string => typeof each === 'string' && each.trim() !== '');
}
