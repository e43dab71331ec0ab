import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { rowsOf, useWorkbench } from './workbench';
import type { Workbench } from './workbench';

describe('native commands in the workbench', () => {
  let workbench: Workbench;
  useWorkbench('permit-service', { file: 'package.json' }, (opened) => (workbench = opened));
  before(async () => {
    await workbench.page.locator('.statusbar-item', { hasText: 'EUPL-1.2' }).waitFor();
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

  it('annotate files in bulk: each change is shown, and made when it is confirmed', async () => {
    const { page } = workbench;
    const input = page.locator('.quick-input-widget input.input');
    await workbench.command('Annotate files in bulk');
    await page.locator('.quick-input-widget', { hasText: 'The SPDX expression to state' }).waitFor();
    await input.fill('EUPL-1.2');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget', { hasText: 'Year and holder' }).waitFor();
    await input.fill('2026 Sample Town');
    await page.keyboard.press('Enter');
    for (const file of ['src/complete.ts', 'LICENSES/EUPL-1.2.txt']) await rowsOf(page, '.quick-input-list', file).first().waitFor();
    await workbench.picture('annotate-preview');
    assert(!existsSync(join(workbench.folder, 'LICENSES')), 'a file was written before it was confirmed');
    await rowsOf(page, '.quick-input-list', 'README.md').first().click();
    await page.keyboard.press('Enter');
    const isWritten = (file: string, text: string): boolean =>
      existsSync(join(workbench.folder, file)) && readFileSync(join(workbench.folder, file), 'utf8').includes(text);
    await eventually(
      'headers and licence text',
      () =>
        (isWritten('src/complete.ts', '2026 Sample Town') &&
          isWritten('LICENSES/EUPL-1.2.txt', 'EUROPEAN UNION PUBLIC LICENCE')) ||
        undefined,
    );
    assert(!isWritten('README.md', 'Sample Town'), 'what was left out was changed');
  });
});
