import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { startBrowser, stopBrowser, type PanelOptions } from './support/panel-page';
import { SCREENS, showScreen } from './support/states';
import { withPanel } from './support/with-panel';

/** The smallest text that may stand anywhere, in pixels. */
const SMALLEST = 12;

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

  for (const screen of SCREENS) {
    check(screen.name, 'fits 320 pixels', { viewport: { width: 320, height: 640 } });
    check(screen.name, 'fits at 200 % zoom', { viewport: { width: 590, height: 450 }, deviceScaleFactor: 2 });
  }
  check('project with an opened row', 'fits with text twice as large', { viewport: { width: 640, height: 900 } }, 26);
  check('check judged', 'fits with text twice as large', { viewport: { width: 640, height: 900 } }, 26);
  check('find', 'fits with text twice as large', { viewport: { width: 640, height: 900 } }, 26);
  check('compare', 'fits with text twice as large', { viewport: { width: 640, height: 900 } }, 26);

  function check(
    name: string,
    expectation: string,
    context: NonNullable<PanelOptions['context']>,
    fontSize = 13,
  ): void {
    it(`${name}: ${expectation}`, async () => {
      const screen = SCREENS.find((candidate) => candidate.name === name);
      assert.ok(screen);
      await withPanel(`${name} ${expectation}`, { ...screen.options, context, fontSize }, async (panel) => {
        await showScreen(panel, screen);
        assert.equal(await panel.page.evaluate(OVERFLOW), 0);
        assert.deepEqual(await tooSmall(panel.page), []);
      });
    });
  }
});

async function tooSmall(page: Page): Promise<readonly (readonly [string, number])[]> {
  const sizes = (await page.evaluate(TEXT_SIZES)) as readonly (readonly [string, number])[];
  assert.ok(sizes.length > 5);
  return sizes.filter(([, size]) => size < SMALLEST);
}
