import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually';
import { startBrowser, stopBrowser } from './support/panel-page';
import { SCREENS, showScreen, type PanelScreen } from './support/states';
import { withPanel } from './support/with-panel';

/** The smallest text that may stand anywhere, in pixels. */
const SMALLEST = 12;

/** An editor group of a usual window, and one beside a side bar; the narrowest that WCAG 1.4.10 asks for; a window of 1180 pixels at 200 % zoom; half a window. */
const WIDE = { width: 1100, height: 900 };
const MIDDLE = { width: 800, height: 900 };
const NARROW = { width: 320, height: 640 };
const ZOOMED = { width: 590, height: 450 };
const HALF = { width: 640, height: 900 };

/** The screens that are also shown with letters twice as large. */
const MAIN = ['project with an opened row', 'check judged', 'find', 'compare'];

/** Runs in the page: the size of every text, through all shadow roots. */
const TEXT_SIZES = `(() => {
  const found = [];
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const text = [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim() !== '').map((node) => node.data.trim()).join(' ');
      if (text && element.localName !== 'style' && element.localName !== 'script' && element.localName !== 'title') found.push([text, parseFloat(getComputedStyle(element).fontSize)]);
    }
  };
  visit(document);
  return found;
})()`;

/** Runs in the page: how far anything reaches beyond the right edge without a scroll bar of its own. */
const OVERFLOW = `document.documentElement.scrollWidth - document.documentElement.clientWidth`;

describe('the panel at any size', () => {
  before(startBrowser);
  after(stopBrowser);

  for (const screen of SCREENS) check(screen, 13, [WIDE, MIDDLE, NARROW, ZOOMED]);
  for (const screen of SCREENS.filter(({ name }) => MAIN.includes(name))) check(screen, 26, [HALF]);

  function check(screen: PanelScreen, fontSize: number, sizes: readonly { width: number; height: number }[]): void {
    const expectation = `fits ${sizes.map(({ width }) => width).join(' and ')} pixels, letters of ${fontSize} pixels`;
    it(`${screen.name}: ${expectation}`, () =>
      withPanel(`${screen.name} ${expectation}`, { ...screen.options, fontSize }, async (panel) => {
        const { page } = panel;
        await showScreen(panel, screen);
        for (const size of sizes) {
          await page.setViewportSize(size);
          await eventually('the layout', async () => (await page.evaluate(OVERFLOW)) === 0 || undefined);
          assert.deepEqual(await tooSmall(page), []);
        }
      }));
  }
});

async function tooSmall(page: Page): Promise<readonly (readonly [string, number])[]> {
  const sizes = (await page.evaluate(TEXT_SIZES)) as readonly (readonly [string, number])[];
  assert.ok(sizes.length > 5);
  return sizes.filter(([, size]) => size < SMALLEST);
}
