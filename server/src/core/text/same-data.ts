/** True where two pieces of plain data (as in JSON) say the same; stops at the first difference and makes no copies. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((each, index) => sameData(each, b[index]));
  if (Array.isArray(b)) return false;
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  let count = 0;
  for (const key in left) {
    if (!sameData(left[key], right[key])) return false;
    if (left[key] !== undefined) count++;
  }
  for (const key in right) if (right[key] !== undefined) count--;
  return count === 0;
}
