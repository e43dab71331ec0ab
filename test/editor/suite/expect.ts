// node:assert is not there in a web worker: the little that the suite needs of it.

/** Fails with `message` where `value` is missing or false. */
export function expect(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Fails where two plain values differ. */
export function same(actual: unknown, expected: unknown, what = 'value'): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

/** Asks again and again until `probe` answers something true; fails after `milliseconds`. */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | undefined> | T | undefined,
  milliseconds = 30_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(`in vain waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
