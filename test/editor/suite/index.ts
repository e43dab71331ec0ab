import 'mocha/mocha.js';
import { BEGIN, END } from './marks';

// Set up before the tests register, which is why they are imported later. Of its reporters only `spec` prints outside a page.
mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 120_000, retries: 2, color: false });

/** Called by the extension host, desktop or web: resolves where every test passed. */
export async function run(): Promise<void> {
  console.log(BEGIN);
  await import('./tests');
  // mocha's browser build reads the page's address; Node has none.
  if (!('location' in globalThis)) Object.assign(globalThis, { location: { search: '' } });
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  console.log(END);
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
