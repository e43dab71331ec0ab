import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { useWorkbench } from './workbench';
import type { Workbench } from './workbench';

describe('the licensing assistant in the workbench', () => {
  let workbench: Workbench;
  useWorkbench('permit-service', {}, (opened) => (workbench = opened));
  let panel: FrameLocator;
  before(async () => {
    await workbench.page.locator('.statusbar-item', { hasText: 'EUPL-1.2' }).waitFor();
    await workbench.command('Open licensing assistant');
    panel = workbench.panel();
  });

  it('answers the three questions about the project', async () => {
    await panel.getByText('1 of 7 components stands in the way.').waitFor();
    await workbench.picture('panel-project');
    await panel.getByRole('button', { name: 'query-store', expanded: false }).click();
    await panel.getByText('Replace the component, or ask its authors').last().waitFor();
    await workbench.picture('panel-component');
  });

  it('tries another outbound licence out', async () => {
    await panel.getByRole('button', { name: 'Try it out' }).click();
    await panel.getByText('You are trying something out').waitFor();
    await panel.getByRole('row', { name: 'address-parser-gpl 3.1.4' }).getByText('yes', { exact: true }).waitFor();
    await panel.getByRole('button', { name: 'Back to the project' }).click();
  });

  it('checks a pair and copies a note for the file', async () => {
    await panel.getByRole('tab', { name: 'Check' }).click();
    await panel.getByRole('combobox', { name: 'Inbound' }).pressSequentially('GPL-3.0-on');
    await panel.getByRole('listbox').getByRole('option', { name: 'GPL-3.0-only' }).first().click();
    await panel.getByRole('heading', { name: 'GPL-3.0-only into EUPL-1.2' }).waitFor();
    await panel.getByRole('row', { name: 'linked at run time' }).getByText('uncertain').waitFor();
    await workbench.picture('panel-check');
  });

  it('finds licences by their terms and compares them', async () => {
    await panel.getByRole('tab', { name: 'Find' }).click();
    await panel.getByRole('button', { name: 'Multilingual' }).click();
    await panel.getByRole('checkbox', { name: 'Compare EUPL-1.2' }).check();
    await panel.getByRole('checkbox', { name: 'Compare CECILL-2.1' }).check();
    await workbench.picture('panel-find');
    await panel.getByRole('button', { name: 'Compare (2)' }).click();
    await panel.getByRole('columnheader', { name: 'CECILL-2.1' }).first().waitFor();
    await workbench.picture('panel-compare');
  });

  it('comes back as it was left when it was hidden', async () => {
    await workbench.command('View: Split Editor Right');
    await workbench.command('View: Close All Editors in Group');
    await workbench.command('Open licensing assistant');
    await panel.getByRole('columnheader', { name: 'CECILL-2.1' }).first().waitFor();
  });

  it('records a decision in the policy file by the editor’s own command', async () => {
    await panel.getByRole('tab', { name: 'Project' }).click();
    const toggle = panel.getByRole('button', { name: 'address-parser-gpl' }).last();
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
    const details = panel.locator('licence-component').filter({ hasText: 'GPL-3.0-only' });
    await details.getByRole('button', { name: 'It is a separate component' }).click();
    const policy = join(workbench.folder, '.licence-assistant.yaml');
    await eventually('the policy file', () => {
      const text = existsSync(policy) ? readFileSync(policy, 'utf8') : '';
      return text.includes('address-parser-gpl') || undefined;
    });
    await workbench.page.locator('.tab', { hasText: '.licence-assistant.yaml' }).waitFor();
  });

  it('opens a file where the licence is declared', async () => {
    await workbench.command('Open licensing assistant');
    await panel.getByRole('button', { name: 'package.json:5' }).first().click();
    await workbench.page.locator('.monaco-editor .view-line', { hasText: '"license"' }).first().waitFor();
  });

  it('offers the same by native commands', async () => {
    const { page } = workbench;
    const widget = page.locator('.quick-input-widget');
    await workbench.command('Find possible outbound licences');
    await widget.locator('.monaco-list-row', { hasText: 'query-store' }).first().waitFor();
    await page.keyboard.press('Escape');
    await workbench.command('Compare licences');
    for (const id of ['EUPL-1.2', 'CECILL-2.1']) {
      await widget.locator('input.input').fill(id);
      await widget.locator('.monaco-list-row', { hasText: id }).first().click();
    }
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor .view-line', { hasText: 'CECILL-2.1' }).first().waitFor();
  });
});
