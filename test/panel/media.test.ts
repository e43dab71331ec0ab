import assert from 'node:assert/strict';
import { startBrowser, stopBrowser } from './support/panel-page';
import { ALL_ANSWERS, SCREENS, showScreen } from './support/states';
import { withPanel } from './support/with-panel';

/** Runs in the page: names of the animations and transitions that are under way, through all shadow roots. */
const MOVING = `(() => {
  const roots = [document];
  for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  return roots.flatMap((root) => root.getAnimations()).map((animation) => animation.animationName ?? animation.transitionProperty);
})()`;

const scanning = SCREENS.find(({ name }) => name === 'scanning');

describe('the panel and what a person has asked of the system', () => {
  before(startBrowser);
  after(stopBrowser);

  it('moves nothing when motion is reduced', async () => {
    assert.ok(scanning);
    await withPanel('reduced motion', { ...scanning.options, context: { reducedMotion: 'reduce' } }, async (panel) => {
      await showScreen(panel, scanning);
      assert.deepEqual(await panel.page.evaluate(MOVING), []);
    });
  });

  it('shows that it is at work when motion is welcome', async () => {
    assert.ok(scanning);
    await withPanel('motion', scanning.options, async (panel) => {
      await showScreen(panel, scanning);
      assert.notDeepEqual(await panel.page.evaluate(MOVING), []);
    });
  });

  it('keeps verdicts, marks and selections visible in forced colours', async () => {
    const remembered = {
      tab: 'find',
      find: { text: '', terms: ['Can-Distribute'], possible: 'inbound' },
      compared: ['MIT'],
    };
    const context = { forcedColors: 'active', colorScheme: 'dark' } as const;
    await withPanel('forced colours', { answers: ALL_ANSWERS, remembered, context }, async ({ page }) => {
      const pressed = page.getByRole('button', { name: 'Distribute' });
      const other = page.getByRole('button', { name: 'Use/reproduce' });
      const background = (element: Element) => getComputedStyle(element).backgroundColor;
      assert.notEqual(await pressed.evaluate(background), await other.evaluate(background));
      const canvas = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      const shape = page.locator('.shape').first();
      assert.notEqual(await shape.evaluate((element) => getComputedStyle(element).stroke), canvas);
      assert.ok(await page.getByRole('checkbox', { name: 'Compare MIT' }).isChecked());
    });
  });
});
