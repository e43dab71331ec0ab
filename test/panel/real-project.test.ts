import assert from 'node:assert/strict';
import { join } from 'node:path';
import { violations } from './support/axe';
import { startBrowser, stopBrowser } from './support/panel-page';
import { startRealServer, type RealServer } from './support/real-server';
import { withPanel } from './support/with-panel';

const SAMPLE = join(__dirname, '../../samples/permit-service');

describe('the panel over the language server', () => {
  let server: RealServer;

  before(async () => {
    await startBrowser();
    server = await startRealServer(SAMPLE);
  });
  after(async () => {
    await server.stop();
    await stopBrowser();
  });

  it('shows a project, and what would be under another licence', () =>
    withPanel('real project', { answers: server.answers }, async ({ page }) => {
      await page.getByText('1 of 7 components stands in the way.').waitFor();
      await page.getByRole('button', { name: 'query-store', expanded: false }).click();
      await page.getByText('Replace the component, or ask its authors').last().waitFor();
      assert.deepEqual(await violations(page), []);
      await page.getByRole('button', { name: 'Try it out' }).click();
      await page.getByText('You are trying something out').waitFor();
      const row = page.getByRole('row', { name: 'address-parser-gpl 3.1.4' });
      await row.getByText('yes', { exact: true }).waitFor();
    }));

  it('checks a pair that was completed', () =>
    withPanel('real check', { answers: server.answers, remembered: { tab: 'check' } }, async (panel) => {
      const { page } = panel;
      await page.getByRole('combobox', { name: 'Inbound' }).pressSequentially('GPL-3.0-on');
      await page.getByRole('listbox').getByRole('option', { name: 'GPL-3.0-only' }).first().click();
      await page.getByRole('combobox', { name: 'Outbound' }).fill('EUPL-1.2');
      await page.getByRole('button', { name: 'Check' }).click();
      const row = page.getByRole('row', { name: 'linked at run time' });
      await row.getByText('uncertain').waitFor();
      await page.getByRole('heading', { name: 'What others say' }).waitFor();
      assert.deepEqual(await violations(page), []);
      await page.getByRole('button', { name: 'Copy for your records' }).click();
      const copied = panel.sent.find((message) => message.type === 'copy');
      assert.match(copied?.type === 'copy' ? copied.text : '', /^# GPL-3\.0-only/);
    }));

  it('finds what the project could be published under, and compares', () =>
    withPanel('real find', { answers: server.answers, remembered: { tab: 'find' } }, async ({ page }) => {
      await page.getByLabel('Possible for this project').selectOption('inbound');
      await page.getByRole('button', { name: 'Multilingual' }).click();
      for (const id of ['EUPL-1.2', 'EUPL-1.1']) await page.getByRole('checkbox', { name: `Compare ${id}` }).check();
      assert.deepEqual(await violations(page), []);
      await page.getByRole('button', { name: 'Compare (2)' }).click();
      await page.getByRole('columnheader', { name: 'EUPL-1.1' }).first().waitFor();
      assert.deepEqual(await violations(page), []);
    }));
});
