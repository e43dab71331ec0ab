import assert from 'node:assert/strict';
import type { ProjectView } from '../../server/src/protocol/panel/project';
import { startBrowser, stopBrowser, type OpenPanel } from './support/panel-page';
import { readyProject } from './support/project';
import { spokenElements } from './support/spoken';
import { ALL_ANSWERS, SCREENS, showScreen } from './support/states';
import { withPanel } from './support/with-panel';

const CONTROLS = new Set(['button', 'checkbox', 'combobox', 'tab', 'textbox']);

async function announced({ page }: OpenPanel, text: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).waitFor();
}

async function checkIntoEupl({ page }: OpenPanel, inbound: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Inbound' }).fill(inbound);
  await page.getByRole('combobox', { name: 'Outbound' }).fill('EUPL-1.2');
  await page.getByRole('button', { name: 'Check' }).click();
}

describe('what the panel tells a screen reader', () => {
  before(startBrowser);
  after(stopBrowser);

  it('is one list of tabs, with a name', () =>
    withPanel('tabs', { answers: ALL_ANSWERS }, async ({ page }) => {
      await page.getByRole('tablist', { name: 'Licensing assistant' }).waitFor();
      const elements = await spokenElements(page);
      const tabs = elements.filter(({ role }) => role.startsWith('tab') && role !== 'table');
      assert.deepEqual(
        tabs.map(({ role, name }) => `${role} ${name}`),
        ['tablist Licensing assistant', 'tab Project', 'tab Check', 'tab Find', 'tab Compare', 'tabpanel Project'],
      );
    }));

  for (const screen of SCREENS) {
    it(`${screen.name}: no two controls that sound alike`, () =>
      withPanel(screen.name, screen.options, async (panel) => {
        await showScreen(panel, screen);
        const controls = (await spokenElements(panel.page)).filter(({ role }) => CONTROLS.has(role));
        const heard = controls.map(({ role, name, description }) => `${role} ${name} (${description})`);
        assert.ok(heard.length >= 4, 'the tabs at least');
        assert.deepEqual(
          heard.filter((control, index) => heard.indexOf(control) !== index),
          [],
        );
      }));
  }

  it('is the verdict of each use when a pair was checked', () =>
    withPanel('check told', { answers: ALL_ANSWERS, remembered: { tab: 'check' } }, async (panel) => {
      await checkIntoEupl(panel, 'GPL-3.0-only');
      await announced(panel, 'GPL-3.0-only into EUPL-1.2. source merged: no. linked into one binary: no.');
    }));

  it('is what is wrong when an expression cannot be read', () =>
    withPanel('check refused', { answers: ALL_ANSWERS, remembered: { tab: 'check' } }, async (panel) => {
      await checkIntoEupl(panel, '??');
      await announced(panel, '“??” is not part of an SPDX expression.');
    }));

  it('is how the project stands when the scan has ended', () => {
    const views: ProjectView[] = [{ state: 'scanning', progress: { files: 1, manifests: 1, dependencies: 1 } }];
    const answers = {
      ...ALL_ANSWERS,
      'licenceAssistant/panel/project': (query: Parameters<typeof readyProject>[0]) => views.pop() ?? readyProject(query),
    };
    return withPanel('scan ended', { answers }, async (panel) => {
      await panel.page.getByRole('heading', { name: 'Reading the project' }).waitFor();
      await panel.send({ type: 'changed' });
      await announced(panel, '1 of 148 components stands in the way.');
    });
  });
});
