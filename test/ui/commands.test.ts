import { openWorkbench, rowsOf } from './workbench';
import type { Workbench } from './workbench';

describe('native commands in the workbench', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench('permit-service', { file: 'package.json' });
    await workbench.page.locator('.statusbar-item', { hasText: 'EUPL-1.2' }).waitFor();
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture(`failed ${this.currentTest.title}`);
  });
  const step = (title: string): Promise<void> =>
    workbench.page.locator('.quick-input-titlebar', { hasText: title }).waitFor();
  const choose = (text: string): Promise<void> => rowsOf(workbench.page, '.quick-input-list', text).first().click();

  it('judge two licences step by step', async () => {
    const { page } = workbench;
    const input = page.locator('.quick-input-widget input.input');
    await workbench.command('Check two licences');
    await step('Inbound');
    await input.fill('GPL-3.0-o');
    await choose('GPL-3.0-only');
    await step('Outbound');
    await input.fill('EUPL-1.2');
    await choose('EUPL-1.2');
    await step('GPL-3.0-only into EUPL-1.2');
    await rowsOf(page, '.quick-input-list', 'source merged').first().waitFor();
    await workbench.picture('check-two-licences');
    await page.keyboard.press('Escape');
  });

  it('find a licence by what it must allow and ask for', async () => {
    const { page } = workbench;
    await workbench.command('Choose a licence');
    await step('What must the licence allow');
    await workbench.picture('choose-a-licence');
    await page.locator('.quick-input-widget input.input').fill('Disclose source');
    await rowsOf(page, '.quick-input-list', 'Disclose source').first().click();
    await page.keyboard.press('Enter');
    await step('have all of this');
    await rowsOf(page, '.quick-input-list', 'EUPL-1.2').first().click();
    await step('EUPL-1.2');
    await rowsOf(page, '.quick-input-list', 'Copy EUPL-1.2').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('record a decision in the policy file, with the questions it needs', async () => {
    const { page } = workbench;
    await workbench.command('Record how a dependency is used');
    await step('Which dependency');
    await choose('query-store');
    await step('How is it used');
    await choose('used as a tool');
    await page.locator('.monaco-editor .view-line', { hasText: 'query-store' }).first().waitFor();
    await page.locator('.tab', { hasText: '.licence-assistant.yaml' }).waitFor();
    await workbench.picture('policy-file');
  });
});
