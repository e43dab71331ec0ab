/** `answer` with a memory of its last answers, at most `limit` of them; `answer` must depend on its key alone. Objects are keys by identity. */
export function remember<T, K = string>(answer: (key: K) => T, limit: number): (key: K) => T {
  const memory = new Map<K, { readonly value: T }>();
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
