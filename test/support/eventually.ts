import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until `probe` answers something; fails after `milliseconds`. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
  milliseconds = 20_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await probe();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`in vain waited for ${what}`);
    await sleep(25);
  }
}
