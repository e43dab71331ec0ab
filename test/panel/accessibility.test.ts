import assert from 'node:assert/strict';
import { violations } from './support/axe';
import { startBrowser, stopBrowser } from './support/panel-page';
import { SCREENS, showScreen } from './support/states';
import { THEMES, type Theme } from './support/themes';
import { withPanel } from './support/with-panel';

const themes = Object.keys(THEMES) as Theme[];

describe('the panel for axe-core', () => {
  before(startBrowser);
  after(stopBrowser);

  for (const screen of SCREENS) {
    it(`${screen.name}: has no violation in any theme`, () =>
      withPanel(screen.name, screen.options, async (panel) => {
        await showScreen(panel, screen);
        for (const theme of themes) {
          await panel.setTheme(theme);
          assert.deepEqual(await violations(panel.page), [], theme);
        }
      }));
  }
});
