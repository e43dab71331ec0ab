import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { startBrowser, stopBrowser, type OpenPanel } from './support/panel-page';
import { ALL_ANSWERS, SCREENS, showScreen } from './support/states';
import { withPanel } from './support/with-panel';

/** More stops than any screen has: a walk that takes longer is caught in a circle. */
const MOST_STOPS = 200;

/** A place where the Tab key stops. Pixels. */
interface Stop {
  readonly text: string;
  readonly role: string;
  readonly top: number;
  readonly left: number;
  readonly outlined: boolean;
}

/** Runs in the page: what has the focus, through all shadow roots; `null` outside the panel. */
const FOCUSED = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return null;
  const { top, left } = element.getBoundingClientRect();
  const labelledBy = element.getRootNode().getElementById(element.getAttribute('aria-labelledby') ?? '');
  const parts = [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])];
  return {
    text: (labelledBy?.textContent ?? element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '').trim().replace(/\\s+/g, ' '),
    role: element.getAttribute('role') ?? element.localName,
    top: top + scrollY,
    left,
    outlined: parts.some((part) => { const { outlineStyle, outlineWidth } = getComputedStyle(part); return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0; }),
  };
})()`;

const focused = (page: Page) => page.evaluate(FOCUSED) as Promise<Stop | null>;

/** Presses Tab until it leaves the panel. */
async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop) return stops;
    stops.push(stop);
    assert.ok(stops.length < MOST_STOPS, `caught at ${stop.text}`);
  }
}

/** Presses Tab until the focus is on something called `name`. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < MOST_STOPS; press++) {
    await page.keyboard.press('Tab');
    if ((await focused(page))?.text.startsWith(name)) return;
  }
  assert.fail(`Tab does not reach “${name}”.`);
}

const suggestions = (page: Page) => page.getByRole('listbox').getByRole('option');

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('the panel by keyboard', () => {
  before(startBrowser);
  after(stopBrowser);

  for (const screen of SCREENS) {
    it(`${screen.name}: Tab visits everything in reading order, shows where it is, and leaves again`, () =>
      withPanel(
        `walk ${screen.name}`,
        { ...screen.options, context: { viewport: { width: 320, height: 3000 } } },
        async (panel) => {
          await showScreen(panel, screen);
          await panel.page.evaluate('document.activeElement?.blur?.()');
          const stops = await walk(panel.page);
          assert.ok(stops.length >= 2);
          for (const [index, stop] of stops.entries()) {
            assert.notEqual(stop.text, '', `${stop.role} has a name`);
            assert.ok(stop.outlined, `“${stop.text}” shows that it has the focus`);
            const before = stops[index - 1];
            // Beside or below what came before; what stands in one line may differ a little in height.
            if (before) assert.ok(stop.top > before.top - 12, `“${stop.text}” comes after “${before.text}”`);
          }
        },
      ));
  }

  it('does everything that the mouse does', () =>
    withPanel('all by keyboard', { answers: ALL_ANSWERS }, async (panel) => {
      await panel.page.getByText('Other outbound licences').waitFor();
      await project(panel);
      await check(panel);
      await find(panel);
      await compare(panel);
    }));
});

async function project({ page, sent }: OpenPanel): Promise<void> {
  await tabTo(page, 'package.json:5');
  await press(page, 'Enter');
  assert.ok(sent.some((message) => message.type === 'open' && message.place.label === 'package.json:5'));
  await tabTo(page, 'Try it out');
  await press(page, 'Space');
  await page.getByText('Nothing stands in the way.').first().waitFor();
  await tabTo(page, 'Outbound licence');
  await press(page, 'ArrowUp');
  await page.getByText('1 of 148 components stands in the way.').first().waitFor();
  await tabTo(page, 'no 1');
  await press(page, 'Space');
  await page.getByText('1 component of 148').waitFor();
  await tabTo(page, 'readline-sync-gpl');
  await press(page, 'Enter');
  await page.getByText('Required in').waitFor();
  await tabTo(page, 'Waive with a reason');
  await press(page, 'Enter');
  assert.ok(sent.some((message) => message.type === 'act' && message.action.kind === 'waive'));
}

async function check({ page }: OpenPanel): Promise<void> {
  await page.evaluate('scrollTo(0, 0)');
  for (let tries = 0; tries < MOST_STOPS && (await focused(page))?.role !== 'tab'; tries++)
    await press(page, 'Shift+Tab');
  await press(page, 'ArrowRight', 'Space');
  await tabTo(page, 'Inbound');
  await page.keyboard.type('gpl');
  await suggestions(page).first().waitFor();
  await press(page, 'Escape');
  assert.equal(await suggestions(page).count(), 0);
  await press(page, 'ArrowDown');
  await suggestions(page).first().waitFor();
  await press(page, 'ArrowDown', 'Enter');
  await page.getByRole('heading', { name: 'GPL-3.0-only into EUPL-1.2' }).waitFor();
  await tabTo(page, 'Swap');
  await press(page, 'Enter');
  await page.getByRole('heading', { name: 'EUPL-1.2 into GPL-3.0-only' }).waitFor();
}

async function find({ page }: OpenPanel): Promise<void> {
  for (let tries = 0; tries < MOST_STOPS && (await focused(page))?.role !== 'tab'; tries++)
    await press(page, 'Shift+Tab');
  await press(page, 'ArrowRight', 'Enter');
  await tabTo(page, 'Use/reproduce');
  await press(page, 'ArrowRight');
  await page.getByText('What “Distribute” means', { exact: false }).last().waitFor();
  await press(page, 'Escape');
  await page.locator('.tooltip:popover-open').waitFor({ state: 'detached' });
  await press(page, 'End', 'Home', 'ArrowDown', 'Space');
  assert.equal(await page.getByRole('button', { name: 'Distribute' }).getAttribute('aria-pressed'), 'true');
  await page.getByRole('heading', { name: '4 licences of 100' }).waitFor();
  await tabTo(page, 'Compare EUPL-1.2');
  await press(page, 'Space');
  await tabTo(page, 'Compare MPL-2.0');
  await press(page, 'Space');
  for (let tries = 0; tries < MOST_STOPS && (await focused(page))?.text !== 'Compare (2)'; tries++)
    await press(page, 'Shift+Tab');
  await press(page, 'Enter');
}

async function compare({ page }: OpenPanel): Promise<void> {
  await page.getByRole('columnheader', { name: 'MPL-2.0' }).first().waitFor();
  await press(page, 'Tab');
  await tabTo(page, 'Add a licence');
  await page.keyboard.type('MIT');
  await press(page, 'Enter');
  await page.getByRole('columnheader', { name: 'MIT' }).first().waitFor();
}
