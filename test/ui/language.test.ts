import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf, useWorkbench } from './workbench';
import type { Workbench } from './workbench';

const TEXTS = JSON.parse(readFileSync(join(__dirname, '../../data/messages/de.json'), 'utf8')) as Record<
  string,
  string
>;
const say = (id: string): string => TEXTS[id] ?? id;

/** No language pack is needed: what the editor itself says stays English, what the extension says is German. */
describe('the extension in an editor that speaks German', () => {
  let workbench: Workbench;
  useWorkbench('permit-service', { language: 'de', file: 'package.json' }, (opened) => (workbench = opened));
  before(async () => {
    await workbench.page.locator('.statusbar-item', { hasText: 'EUPL-1.2' }).waitFor();
  });

  it('names its views, commands and verdicts in German', async () => {
    const { page } = workbench;
    await page.getByRole('tab', { name: say('extension.view.container') }).click();
    await rowsOf(page, '.sidebar', say('client.tree.by-verdict')).waitFor();
    await workbench.picture('german-tree');
    await workbench.command(say('extension.command.checkTwoLicences'));
    await page.getByText(say('client.check.inbound')).waitFor();
    await page.keyboard.press('Escape');
  });

  it('explains problems in German', async () => {
    const { page } = workbench;
    await page.locator('.codelens-decoration', { hasText: 'Abhängigkeiten' }).first().waitFor();
    await workbench.command('View: Focus Problems');
    await page.locator('.markers-panel').getByText('steht unter SSPL-1.0').first().waitFor();
    await workbench.picture('german-problems');
  });

  it('shows the page about a finding in German', async () => {
    const { page } = workbench;
    await page.locator('.markers-panel').getByText('not-open-source-dependency').first().click();
    await page
      .locator('.view-line', { hasText: /Warum\sdas\swichtig\sist/ })
      .first()
      .waitFor();
  });

  it('opens the panel in German', async () => {
    await workbench.command(say('extension.command.openAssistant'));
    const panel = workbench.panel();
    await panel.getByText(say('panel.question.standing')).waitFor();
    await panel.getByText('1 von 7 Komponenten steht im Weg.').waitFor();
    await workbench.picture('german-panel');
  });
});
