/** `answer` with a memory of its last answers, at most `limit` of them; `answer` must depend on its key alone. */
export function remember<T>(answer: (key: string) => T, limit: number): (key: string) => T {
  const memory = new Map<string, { readonly value: T }>();
  return (key) => {
    const known = memory.get(key);
    if (known) return known.value;
    const value = answer(key);
    // Starting anew is cheaper than choosing what to forget, and keeps the bound.
    if (memory.size >= limit) memory.clear();
    memory.set(key, { value });
    return value;
  };
}
